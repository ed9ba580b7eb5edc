import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { Answering, Cases, MovingCases, Tagging } from '#casework';
import type { CaseId, CaseStatus, Disposition, ThreadId } from '#contracts';
import {
  AnnouncingThreads,
  Asking,
  Corrections,
  Flags,
  KeepingHours,
  Moderation,
  Opening,
  OwnWords,
  RatingThreads,
  Replying,
  Withdrawing,
} from '#forum';
import { Database } from '#platform';
import type { Login } from './cast.js';
import { type County, known } from './county.js';
import { type Beat, OPENER, type Outcome, type StoryThread } from './script.js';
import { sendFiles } from './story-files.js';
import { datesIn } from './timeline.js';
import type { UnknownVoices } from './unknown-voices.js';

const CASE_OF_THREAD = 'SELECT id, version, status FROM casework.case WHERE thread_id = $1';
const NUMBER_OF = `
  SELECT c.number FROM casework.case c JOIN forum.thread t ON t.id = c.thread_id WHERE t.title = $1`;
const answerable: readonly CaseStatus[] = ['SUBMITTED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'ESCALATED'];

interface Matter {
  readonly id: CaseId;
  readonly version: number;
  readonly status: CaseStatus;
}

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
      case 'ask':
        await this.post(beat);
        this.lastSeq += 1;
        this.seqs.set(number, this.lastSeq);
        this.authors.push(beat.does === 'anonymous' ? null : beat.by);
        return;
      case 'tag':
        return this.tag(beat);
      case 'move':
        return this.move(beat);
      case 'rate':
        return this.rate(beat);
      case 'withdraw':
        return this.service(Withdrawing).withdraw(this.county.viewer(beat.by), {
          threadId: this.threadId,
          reason: beat.reason,
        });
      default:
        return this.moderate(beat);
    }
  }

  private async post(beat: Beat & { does: 'say' | 'anonymous' | 'official' | 'correct' | 'ask' }): Promise<void> {
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
        ? this.service(Answering).replyOfficially(viewer, { ...input, disposition: await this.outcomeOf(beat) })
        : beat.does === 'ask'
          ? this.service(Asking).ask(viewer, input)
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

  private async move({ by, move, unit, into, ...words }: Beat & { does: 'move' }): Promise<void> {
    const matter = await this.matter();
    if (matter === null) throw new Error(`no case: ${this.thread.title}`);
    const { id: caseId, version } = matter;
    const unitId = unit === undefined ? null : known(this.county.unitIds, unit);
    const [target] = into === undefined ? [] : await this.rows<{ number: string }>(NUMBER_OF, [into]);
    const { note = null, category = null, rejection = null, disposition = null, body = null, route = null } = words;
    const said = { note, category, rejection, disposition, body, route, unitId, into: target?.number ?? null };
    await this.service(MovingCases).move(this.county.viewer(by), { caseId, version, move, ...said });
  }

  private async rate({ by, reason }: Beat & { does: 'rate' }): Promise<void> {
    const judgement = { threadId: this.threadId, solved: true, rating: 'SATISFIED' as const, reason };
    if (by === OPENER) await this.voices.rate(OPENER, judgement);
    else await this.service(RatingThreads).rate(this.county.viewer(by), judgement);
  }

  /** What a reply makes of the matter; null where there is none, it settles nothing, or it is settled. */
  private async outcomeOf({ goesOn, disposition = 'CARRIED_OUT' }: Outcome): Promise<Disposition | null> {
    const matter = await this.matter();
    return goesOn !== true && matter !== null && answerable.includes(matter.status) ? disposition : null;
  }

  private async matter(): Promise<Matter | null> {
    const [matter] = await this.rows<Matter>(CASE_OF_THREAD, [this.threadId]);
    return matter ?? null;
  }

  private rows<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.service(Database).rows<Row>(sql, values);
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
