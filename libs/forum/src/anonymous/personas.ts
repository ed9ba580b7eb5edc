import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Voice } from '#contracts';
import { randomSeed } from '../avatar.rules.js';
import type { Speaker } from '../posts/post-writer.js';
import { drawPseudonym } from './pseudonyms.js';

const KNOWN = `
  SELECT id AS "personaId", avatar_seed AS "avatarSeed", blocked_by_trace IS NOT NULL AS blocked
  FROM forum.thread_author WHERE thread_id = $1 AND author_key = $2`;
const TAKEN = 'SELECT pseudonym FROM forum.thread_author WHERE thread_id = $1';
const INSERT = `
  INSERT INTO forum.thread_author (id, thread_id, author_key, pseudonym, avatar_seed) VALUES ($1, $2, $3, $4, $5)`;

interface KnownRow extends Pick<Speaker, 'personaId' | 'avatarSeed'> {
  readonly blocked: boolean;
}

export interface KnownPersona {
  readonly speaker: Speaker;
  /** Whether a moderator stopped this author here. */
  readonly blocked: boolean;
}

/** Who an anonymous key is within one thread. */
@Injectable()
export class Personas {
  /** Null when the key never spoke there. */
  async known(tx: EntityManager, threadId: string, authorKey: string): Promise<KnownPersona | null> {
    const [row] = await tx.query<KnownRow[]>(KNOWN, [threadId, authorKey]);
    if (row === undefined) return null;
    const { blocked, ...face } = row;
    return { speaker: { voice: Voice.ANONYMOUS, authorId: null, ...face }, blocked };
  }

  /** Draws a name and a face for a key that speaks there for the first time. */
  async introduce(tx: EntityManager, threadId: string, authorKey: string): Promise<Speaker> {
    const taken = await tx.query<{ pseudonym: string }[]>(TAKEN, [threadId]);
    const pseudonym = drawPseudonym(new Set(taken.map((row) => row.pseudonym)));
    const personaId = randomUUID();
    const avatarSeed = randomSeed();
    await tx.query(INSERT, [personaId, threadId, authorKey, pseudonym, avatarSeed]);
    return { voice: Voice.ANONYMOUS, authorId: null, personaId, avatarSeed };
  }
}
