/** Builders of boards and threads for the specs of every room. Each call makes something new; overrides say what matters. */
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Audience, ThreadKind, Voice } from '#contracts';
import type { BoardId, UnitId } from '#contracts';
import { aStaffMember, asViewer } from '#identity/testing';
import type { TestStaff, TestUnit } from '#identity/testing';
import { type FileStore, FinishedUploads } from '#files';
import { People } from '#identity';
import { Clock, Database, Outbox } from '#platform';
import type { Viewer } from '#platform';
import { Announcements } from '../announcing/announcements.js';
import { AnnouncingThreads } from '../announcing/announcing.service.js';
import { AnonymousPublisher } from '../anonymous/anonymous-publisher.js';
import { InboxDialogue } from '../anonymous/inbox-dialogue.js';
import { InboxPublication } from '../anonymous/inbox-publication.js';
import { LetterCopies } from '../anonymous/letter-copies.js';
import { Personas } from '../anonymous/personas.js';
import { Attaching } from '../attachments/attaching.js';
import { Documents } from '../attachments/documents.service.js';
import { Reattaching } from '../attachments/reattaching.js';
import { BoardEntity } from '../boards/board.entity.js';
import { Boards } from '../boards/boards.service.js';
import { Bulletins } from '../bulletin/bulletins.js';
import { Asking } from '../dialogue/asking.service.js';
import { RatingThreads } from '../dialogue/rating.service.js';
import { Reopened } from '../dialogue/reopened.js';
import { Reopening } from '../dialogue/reopening.service.js';
import { Standings } from '../dialogue/standings.js';
import { Withdrawal } from '../dialogue/withdrawal.js';
import { Withdrawing } from '../dialogue/withdrawing.service.js';
import { Blocking } from '../moderation/blocking.service.js';
import { Hours } from '../hours/hours.js';
import { KeepingHours } from '../hours/keeping-hours.service.js';
import { Images } from '../images/images.service.js';
import { Hiding } from '../moderation/hiding.js';
import { Keeping } from '../moderation/keeping.js';
import { ModerationLog } from '../moderation/moderation-log.js';
import { Moderation } from '../moderation/moderation.service.js';
import { Merging } from '../moderation/merging.service.js';
import { Moving } from '../moderation/moving.service.js';
import { Traces } from '../moderation/traces.js';
import { Erasing } from '../purging/erasing.js';
import { PurgeRound } from '../purging/purge-round.js';
import { Purging } from '../purging/purging.service.js';
import { Mutes } from '../muting/mutes.js';
import { Muting } from '../muting/muting.service.js';
import { InternalNotes } from '../notes/internal-notes.service.js';
import { Corrections } from '../official/corrections.service.js';
import { Offices } from '../official/offices.js';
import { OfficialReplies } from '../official/official-replies.js';
import { Once } from '../posts/once.js';
import { OwnWords } from '../posts/own-words.service.js';
import { PostChanges } from '../posts/post-changes.js';
import { Reconciliation } from '../reconciliation/reconciliation.service.js';
import { PostPages } from '../posts/post-pages.js';
import { PostReader } from '../posts/post-reader.js';
import { PostWriter } from '../posts/post-writer.js';
import { Replying } from '../posts/replying.service.js';
import { ShownPosts } from '../posts/shown-posts.js';
import { Speakers } from '../posts/speakers.js';
import { ReaderLists } from '../readers/readers.js';
import { Flags } from '../reviews/flags.service.js';
import { ReviewQueue } from '../reviews/review-queue.js';
import { Reviews } from '../reviews/reviews.service.js';
import { Settling } from '../reviews/settling.js';
import { PostSearch } from '../search/post-search.js';
import { SearchIndex } from '../search/search-index.js';
import { SimilarThreads } from '../search/similar-threads.js';
import { Supporting } from '../supports/supporting.service.js';
import { SupportsOfTheDay } from '../supports/supports-of-the-day.js';
import { Addressing } from '../threads/addressing.js';
import { Leading } from '../threads/leading.js';
import { Opening } from '../threads/opening.service.js';
import { ThreadHooks } from '../threads/thread-hooks.js';
import { ThreadLists } from '../threads/thread-lists.js';
import type { OpenThreadInput } from '../threads/thread.inputs.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { ThreadWriter } from '../threads/thread-writer.js';
import { Threads } from '../threads/threads.js';
import { Waiting } from '../reviews/waiting.js';
import { Announcing } from '../watching/announcing.js';
import { Pace } from '../pace/pace.js';
import { SlowMode } from '../pace/slow-mode.service.js';
import { SpeakingLimits } from '../pace/speaking-limits.service.js';
import { WatchedWords } from '../watching/watched-words.service.js';
import { Watching } from '../watching/watching.js';

/** Ten minutes, as in a real installation. */
export const WINDOW_SECONDS = 600;

/** Specs say more within an hour, or at one moment of a standing clock, than any person does. */
const UNHURRIED = { threadsAnHour: 1000, threadsADay: 1000, repliesAnHour: 1000, repliesADay: 1000 };

/** The same for an installation of its own: what is tested there is not the pace. */
export async function nobodyIsHeldBack(source: DataSource): Promise<void> {
  await source.query('INSERT INTO forum.speaking_limits SELECT true, n, n, n, n FROM (SELECT 1000000 AS n) unhurried');
}

export type TestForum = ReturnType<typeof aForum>;

/** The services of the room on one database, wired by hand: what they do, without transports. */
export function aForum(source: DataSource, clock = new Clock(), speaking = UNHURRIED) {
  const database = new Database(source);
  const outbox = new Outbox();
  const threads = new Threads(database);
  const letters = new LetterCopies();
  const posts = new PostReader(database, threads);
  const once = new Once(database);
  const speakers = new Speakers();
  const hooks = new ThreadHooks();
  const standings = new Standings();
  const search = new SearchIndex();
  const changes = new PostChanges(outbox, letters);
  const traces = new Traces(database, clock);
  const settling = new Settling(hooks, outbox, clock);
  const watching = new Watching(database, posts, changes, traces, settling, clock);
  const writer = new PostWriter(outbox, letters, standings, search, hooks, watching, clock);
  const threadWriter = new ThreadWriter(writer, hooks, outbox, letters, watching);
  const speakingLimits = new SpeakingLimits(database, speaking);
  const pace = new Pace(speakingLimits);
  const mutes = new Mutes(database, clock);
  const addressing = new Addressing(database);
  const offices = new Offices(clock);
  const announcing = new Announcing(posts, hooks, clock);
  const hiding = new Hiding(posts, changes, traces, settling, announcing, hooks, clock);
  const keeping = new Keeping(posts, changes, traces, settling, hooks, clock);
  const erasing = new Erasing(changes, hooks, clock);
  const windows = { windowSeconds: WINDOW_SECONDS };
  const personas = new Personas();
  const pages = new PostPages(database);
  const shown = new ShownPosts(threads, pages);
  const inbox = new InboxPublication(addressing, personas, threadWriter, writer, watching, pace, windows);
  const attaching = new Attaching(new FinishedUploads());
  const officialReplies = new OfficialReplies(threads, once, speakers, offices, writer, attaching);
  const hours = new Hours(database, pages, new People(database), clock);
  const rating = new RatingThreads(database, threads, changes, standings, hooks, clock);
  const withdrawal = new Withdrawal(posts, changes, standings, hooks);
  const reopened = new Reopened(writer, standings, hooks, watching);
  const dialogue = new InboxDialogue(personas, rating, withdrawal, reopened, windows);
  return {
    database,
    threads,
    posts,
    images: new Images(database, posts),
    hooks,
    traces,
    addressing,
    writer,
    threadWriter,
    publisher: new AnonymousPublisher(database, inbox, dialogue, outbox),
    announcing: new AnnouncingThreads(threads, traces, changes, outbox, clock),
    hours,
    keepingHours: new KeepingHours(database, threads, hours, traces, changes, officialReplies, clock),
    announcements: new Announcements(database, clock),
    speakingLimits,
    slowMode: new SlowMode(database, threads, traces, changes, clock),
    purging: new Purging(database, threads, posts, traces, settling, erasing, clock),
    purgeRound: (purgeList: string) => new PurgeRound(database, traces, erasing, { purgeList }),
    mutes,
    muting: new Muting(database, threads, posts, traces, speakingLimits, outbox, clock),
    waiting: new Waiting(database, clock),
    boards: new Boards(database, outbox, clock),
    pages,
    similar: new SimilarThreads(database, threads),
    search: new PostSearch(database, shown),
    bulletins: new Bulletins(database, shown, clock),
    lists: new ThreadLists(database, clock),
    readers: new ReaderLists(database, addressing),
    opening: new Opening(database, addressing, once, speakers, threadWriter, watching, pace, mutes, clock, attaching),
    replying: new Replying(database, threads, once, speakers, writer, watching, pace, mutes, clock, attaching),
    ownWords: new OwnWords(
      database,
      threads,
      posts,
      clock,
      changes,
      search,
      withdrawal,
      watching,
      new Reattaching(attaching),
      mutes,
    ),
    supporting: new Supporting(database, threads, posts, clock),
    supportsOfTheDay: new SupportsOfTheDay(database, clock),
    log: new ModerationLog(database, threads),
    moderation: new Moderation(threads, changes, traces, hiding, hooks, clock),
    moving: new Moving(threads, changes, traces, settling, hooks, outbox, clock),
    notes: new InternalNotes(database, threads, outbox, clock),
    merging: new Merging(database, threads, changes, traces, hooks, clock),
    watchedWords: new WatchedWords(database),
    flags: new Flags(database, threads, posts, settling, clock),
    reviewQueue: new ReviewQueue(database, threads, new PostPages(database), clock),
    reviews: new Reviews(database, threads, hiding, keeping, settling, clock),
    offices,
    officialReplies,
    standings,
    rating,
    asking: new Asking(database, officialReplies),
    withdrawing: new Withdrawing(database, threads, withdrawal, clock),
    reopening: new Reopening(database, threads, once, speakers, reopened, clock),
    blocking: new Blocking(threads, posts, changes, traces),
    reconciliation: new Reconciliation(database),
    leading: new Leading(outbox),
    corrections: new Corrections(database, threads, posts, once, offices, writer, attaching),
    documentsIn: (store: FileStore) => new Documents(database, posts, store),
  };
}

export interface TestBoard {
  readonly id: BoardId;
  readonly slug: string;
  readonly unit: TestUnit;
}

export interface BoardOverrides {
  /** Keeps it; reads, writes, answers and moderates too unless said otherwise. */
  readonly at: TestUnit;
  readonly read?: TestUnit;
  readonly post?: TestUnit;
  readonly answer?: TestUnit;
  readonly moderate?: TestUnit;
  readonly voices?: readonly Voice[];
  readonly archived?: boolean;
  /** 先审后发 from this day on. */
  readonly checkedFrom?: string;
}

/** A board that offers every voice. */
export async function aBoard(source: DataSource, { at, ...given }: BoardOverrides): Promise<TestBoard> {
  const id = randomUUID() as BoardId;
  const slug = `b-${id.slice(0, 13)}`;
  await source.manager.insert(BoardEntity, {
    id,
    slug,
    name: `版块 ${id.slice(0, 4)}`,
    description: '',
    unitId: at.id,
    readUnitId: (given.read ?? at).id,
    postUnitId: (given.post ?? at).id,
    answerUnitId: (given.answer ?? at).id,
    moderateUnitId: (given.moderate ?? at).id,
    voices: [...(given.voices ?? Object.values(Voice))],
    checkedFrom: given.checkedFrom ?? null,
    position: 0,
    archived: given.archived ?? false,
  });
  return { id, slug, unit: at };
}

export interface ThreadOverrides {
  /** Who opens it: someone new when left out. */
  readonly by?: TestStaff;
  /** Left out for a letter; a new board at the author's unit when there is no addressee either. */
  readonly on?: TestBoard;
  readonly kind?: ThreadKind;
  readonly title?: string;
  readonly body?: string;
  readonly voice?: Voice;
  /** Only this unit's subtree reads it. */
  readonly within?: { readonly id: UnitId };
  readonly toUnit?: { readonly id: UnitId };
  readonly to?: TestStaff;
  readonly letter?: boolean;
  readonly requestReply?: boolean;
  /** How many replies its author adds. */
  readonly replies?: number;
}

/** A thread, opened the way people open one. */
export async function aThread(
  source: DataSource,
  given: ThreadOverrides = {},
  forum = aForum(source),
): Promise<ThreadRow> {
  const by = given.by ?? (await aStaffMember(source));
  const viewer = await asViewer(source, by);
  const id = await forum.opening.open(viewer, await inputOf(source, by, given));
  for (let number = 1; number <= (given.replies ?? 0); number += 1) await aReply(forum, viewer, id, `回复 ${number}`);
  return forum.threads.getFor(viewer, id);
}

async function inputOf(source: DataSource, by: TestStaff, given: ThreadOverrides): Promise<OpenThreadInput> {
  const letter = given.letter === true;
  const board = letter ? null : (given.on ?? (await aBoard(source, { at: by.unit })));
  return {
    clientId: randomUUID(),
    board: board?.slug ?? null,
    kind: given.kind ?? ThreadKind.PROBLEM,
    title: given.title ?? '进村的路被拉煤车压坏了',
    body: given.body ?? '雨天根本走不了，孩子上学要绕两里路。',
    voice: given.voice ?? Voice.NAMED,
    audience: letter ? Audience.LETTER : given.within ? Audience.UNIT : Audience.ORGANISATION,
    unitId: given.within?.id ?? null,
    addresseeUnitId: given.toUnit?.id ?? null,
    addresseeId: given.to?.id ?? null,
    requestReply: given.requestReply ?? false,
  };
}

/** A reply by name; answers the opening unless `parentSeq` says otherwise. @returns its seq */
export async function aReply(
  forum: TestForum,
  viewer: Viewer,
  threadId: string,
  body = '我们那边也是。',
  parentSeq: number | null = null,
): Promise<number> {
  const input = { clientId: randomUUID(), threadId, parentSeq, body, voice: Voice.NAMED };
  return (await forum.replying.reply(viewer, input)).seq;
}
