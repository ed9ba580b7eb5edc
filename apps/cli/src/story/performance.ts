import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { Answering, Cases, CaseStatusService, Tagging } from '#casework';
import type { CaseId, ThreadId } from '#contracts';
import { AnnouncingThreads, Corrections, Flags, KeepingHours, Moderation, Opening, OwnWords, Replying } from '#forum';
import { Database } from '#platform';
import type { Login } from './cast.js';
import { type County, known } from './county.js';
import { type Beat, OPENER, type StoryThread } from './script.js';
import { sendFiles } from './story-files.js';
import { datesIn } from './timeline.js';
import type { UnknownVoices } from './unknown-voices.js';

const CASE_OF_THREAD = 'SELECT id, version FROM casework.case WHERE thread_id = $1';

/** One thread while it is told: which beat became which post. */
export class Performance {
  threadId = '' as ThreadId;
  private readonly seqs = new Map([[1, 1]]);
  private lastSeq = 1;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly county: County,
    private readonly voices: UnknownVoices,
    readonly thread: StoryThread,
    private readonly now: Date,
  ) {}

  /** Posts so far and who wrote them by name: what applause needs. */
  readonly authors: (Login | null)[] = [];

  async open(): Promise<void> {
    const { by, kind, title, asks = false } = this.thread;
    const body = datesIn(this.thread.body, this.now);
    const content = { ...this.address(), kind, title, body, requestReply: asks };
    if (by === OPENER) {
      this.threadId = (await this.voices.open(OPENER, { openThread: content })) as ThreadId;
      this.authors.push(null);
      return;
    }
    const [login, voice] = typeof by === 'string' ? ([by, 'NAMED'] as const) : ([by.quietly, 'CONFIDENTIAL'] as const);
    const input = { ...content, clientId: randomUUID(), voice };
    this.threadId = await this.service(Opening).open(this.county.viewer(login), input);
    this.authors.push(login);
  }

  /** @param number of the beat, the opening being 1 */
  async play(beat: Beat, number: number): Promise<void> {
    switch (beat.does) {
      case 'say':
      case 'anonymous':
      case 'official':
      case 'correct':
        await this.post(beat);
        this.lastSeq += 1;
        this.seqs.set(number, this.lastSeq);
        this.authors.push(beat.does === 'anonymous' ? null : beat.by);
        return;
      case 'tag':
        return this.tag(beat);
      case 'status':
        return this.move(beat);
      default:
        return this.moderate(beat);
    }
  }

  private async post(beat: Beat & { does: 'say' | 'anonymous' | 'official' | 'correct' }): Promise<void> {
    const { threadId } = this;
    const body = datesIn(beat.body, this.now);
    const parentSeq = beat.to === undefined ? null : known(this.seqs, beat.to);
    if (beat.does === 'anonymous') {
      await this.voices.reply(beat.as, { threadId, parentSeq: parentSeq === 1 ? null : parentSeq, body });
      return;
    }
    const viewer = this.county.viewer(beat.by);
    const attachments = await sendFiles(this.app, viewer, beat.files);
    const input = { clientId: randomUUID(), threadId, parentSeq, body, attachments };
    const made = await (beat.does === 'say'
      ? this.service(Replying).reply(viewer, { ...input, voice: beat.quiet ? 'CONFIDENTIAL' : 'NAMED' })
      : beat.does === 'official'
        ? this.service(Answering).replyOfficially(viewer, { ...input, ...(beat.status ? { status: beat.status } : {}) })
        : this.service(Corrections).correct(viewer, { ...input, seq: known(this.seqs, beat.seq) }));
    if (made.seq !== this.lastSeq + 1) throw new Error(`post ${made.seq} where ${this.lastSeq + 1} was told`);
  }

  private async tag(beat: Beat & { does: 'tag' }): Promise<void> {
    const tags = await this.service(Cases).tags();
    const tagIds = beat.tags.map((slug) => known(new Map(tags.map((tag) => [tag.slug, tag.id])), slug));
    const unitId = beat.unit === undefined ? null : known(this.county.unitIds, beat.unit);
    const { threadId } = this;
    await this.service(Tagging).tagForAction(this.county.viewer(beat.by), {
      threadId,
      tagIds,
      unitId,
      note: beat.note,
    });
  }

  private async move({ by, status, note }: Beat & { does: 'status' }): Promise<void> {
    const [row] = await this.service(Database).rows<{ id: CaseId; version: number }>(CASE_OF_THREAD, [this.threadId]);
    if (!row) throw new Error(`no case: ${this.thread.title}`);
    const input = { caseId: row.id, version: row.version, status, note };
    await this.service(CaseStatusService).changeCaseStatus(this.county.viewer(by), input);
  }

  private async moderate(
    beat: Beat & { does: 'edit' | 'delete' | 'hide' | 'flag' | 'lock' | 'pin' | 'announce' | 'hour' },
  ): Promise<void> {
    const viewer = this.county.viewer(beat.by);
    const { threadId } = this;
    const seqOf = (number: number) => known(this.seqs, number);
    if (beat.does === 'announce') {
      const until = new Date(this.now.getTime() + beat.days * 86_400_000).toISOString().slice(0, 10);
      const unitId = known(this.county.unitIds, beat.unit);
      await this.service(AnnouncingThreads).announce(viewer, { threadId, unitId, until, acknowledge: true });
    }
    if (beat.does === 'hour') {
      // Six o'clock in UTC is two in the afternoon there.
      const day = new Date(this.now.getTime() + beat.inDays * 86_400_000).toISOString().slice(0, 10);
      const leaderId = this.county.viewer(beat.leader).staffId;
      const times = { startsAt: `${day}T06:00:00.000Z`, endsAt: `${day}T08:00:00.000Z` };
      await this.service(KeepingHours).schedule(viewer, { threadId, leaderId, ...times });
    }
    if (beat.does === 'pin') await this.service(Moderation).pin(viewer, threadId, true);
    if (beat.does === 'lock') await this.service(Moderation).lock(viewer, { threadId, reason: beat.reason });
    if (beat.does === 'hide')
      await this.service(Moderation).hide(viewer, { threadId, seq: seqOf(beat.seq), reason: beat.reason });
    if (beat.does === 'flag')
      await this.service(Flags).flag(viewer, { threadId, seq: seqOf(beat.seq), reason: beat.reason, note: beat.note });
    if (beat.does === 'delete') await this.service(OwnWords).delete(viewer, { threadId, seq: seqOf(beat.seq) });
    if (beat.does === 'edit')
      await this.service(OwnWords).edit(viewer, { threadId, seq: seqOf(beat.seq), body: beat.body, revision: 1 });
  }

  private address() {
    const { board, to } = this.thread;
    const leader = typeof to === 'object' ? known(this.county.staffIds, to.leader) : null;
    const unit = typeof to === 'string' ? known(this.county.unitIds, to) : null;
    const audience = board === null ? ('LETTER' as const) : ('ORGANISATION' as const);
    return { board, audience, unitId: null, addresseeUnitId: unit, addresseeId: leader };
  }

  private service<Service>(type: new (...parameters: never[]) => Service): Service {
    return this.app.get(type, { strict: false });
  }
}
