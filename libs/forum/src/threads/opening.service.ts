import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Voice } from '#contracts';
import type { ThreadId } from '#contracts';
import { Clock, Database, DomainError, invalidInput, notFound } from '#platform';
import type { Viewer } from '#platform';
import { mayOpenThread, mayReadBoard } from '../boards/board.policy.js';
import { boardFactsOf } from '../boards/board.queries.js';
import type { BoardRow } from '../boards/board.queries.js';
import { Mutes } from '../muting/mutes.js';
import { Pace } from '../pace/pace.js';
import { Once } from '../posts/once.js';
import { Speakers } from '../posts/speakers.js';
import { Attaching } from '../attachments/attaching.js';
import { checkBody, checkTitle, fingerprintOf } from '../text.rules.js';
import { Watching } from '../watching/watching.js';
import { Addressing } from './addressing.js';
import type { Address } from './addressing.js';
import { ThreadWriter } from './thread-writer.js';
import type { OpenThreadInput } from './thread.inputs.js';

@Injectable()
export class Opening {
  constructor(
    private readonly database: Database,
    private readonly addressing: Addressing,
    private readonly once: Once,
    private readonly speakers: Speakers,
    private readonly writer: ThreadWriter,
    private readonly watching: Watching,
    private readonly pace: Pace,
    private readonly mutes: Mutes,
    private readonly clock: Clock,
    private readonly attaching: Attaching,
  ) {}

  /**
   * Opens a thread on a board, or sends a letter, by name.
   * @throws DomainError INVALID_INPUT, NOT_FOUND, FORBIDDEN, VOICE_NOT_OFFERED, HEARTFELT_ASKS_NO_ACTION,
   *   TOO_MANY_POSTS, MUTED, MUTED_UNTIL, WORD_BLOCKED, CONFLICT, and those of its files
   */
  async open(viewer: Viewer, input: OpenThreadInput): Promise<ThreadId> {
    const title = checkTitle(input.title);
    const body = checkBody(input.body);
    const fingerprint = fingerprintOf('openThread', Object.entries(input), title, body);
    const made = await this.once.make(viewer, input.clientId, fingerprint, async () => {
      const { kind, voice, audience, clientId } = input;
      const address = await this.addressing.resolve(input);
      checkMayOpen(viewer, address, voice);
      const id = randomUUID() as ThreadId;
      const speaker = this.speakers.opening(viewer, voice);
      const once = { clientId, fingerprint };
      const postedAt = this.clock.now();
      await this.database.transaction(async (tx) => {
        await this.pace.checkThread(tx, viewer, postedAt);
        await this.mutes.refuse(tx, viewer, address.board);
        const showing = { voice, audience, openedAs: voice };
        const { words, ...files } = await this.attaching.take(tx, viewer, input.attachments, showing);
        const watched = await this.watching.judge(
          { audience, board: address.board, at: postedAt },
          [title, body, ...words],
          tx,
        );
        const thread = { ...speaker, ...files, id, kind, audience, title, body, address, once, watched, postedAt };
        await this.writer.open(tx, thread);
      });
      return { threadId: id, seq: 1 };
    });
    return made.threadId;
  }
}

function checkMayOpen(viewer: Viewer, address: Address, voice: Voice): void {
  if (voice === Voice.ANONYMOUS) throw new DomainError('VOICE_NOT_OFFERED');
  if (address.addresseeId === viewer.staffId) throw invalidInput('addresseeId', 'this is yourself');
  if (address.board !== null) checkBoard(viewer, address.board, voice);
}

function checkBoard(viewer: Viewer, board: BoardRow, voice: Voice): void {
  const facts = boardFactsOf(board);
  if (!mayReadBoard(viewer, facts)) throw notFound();
  if (!mayOpenThread(viewer, facts)) throw new DomainError('FORBIDDEN');
  if (!board.voices.includes(voice)) throw new DomainError('VOICE_NOT_OFFERED');
}
