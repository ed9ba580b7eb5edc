import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Voice } from '#contracts';
import type { ThreadId } from '#contracts';
import type { Viewer } from '#platform';
import { randomSeed, seedOf } from '../avatar.rules.js';
import type { Speaker } from './post-writer.js';

// Only posts by name carry a clientId; saying so lets the search use their index.
const SEED_HERE = `
  SELECT avatar_seed AS "avatarSeed" FROM forum.post
  WHERE author_id = $1 AND client_id IS NOT NULL AND thread_id = $2 AND voice = 'CONFIDENTIAL'
  LIMIT 1`;

/** Turns a signed-in person into who speaks. A confidential face is one person's within a thread and nobody's elsewhere. */
@Injectable()
export class Speakers {
  opening(viewer: Viewer, voice: Voice): Speaker {
    const avatarSeed = voice === Voice.NAMED ? seedOf(viewer.staffId) : randomSeed();
    return { voice, authorId: viewer.staffId, personaId: null, avatarSeed };
  }

  async inThread(tx: EntityManager, viewer: Viewer, voice: Voice, threadId: ThreadId): Promise<Speaker> {
    const speaker = this.opening(viewer, voice);
    if (voice === Voice.NAMED) return speaker;
    const [known] = await tx.query<{ avatarSeed: number }[]>(SEED_HERE, [viewer.staffId, threadId]);
    return { ...speaker, avatarSeed: known?.avatarSeed ?? speaker.avatarSeed };
  }
}
