import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LedgerWorld } from '#casework/testing';
import type { LedgerPerson } from '#casework/testing';
import { AppProcess } from './live/app-process.js';
import { OwnPostgres } from './live/own-postgres.js';
import { until } from './live/until.js';
import { Watching } from './live/watching.js';
import { Writing } from './live/writing.js';

const THREAD = 'query ($id: ID!) { thread(id: $id) { lastSeq postCount version case { status version } } }';
interface SeenThread {
  readonly lastSeq: number;
  readonly postCount: number;
  readonly version: number;
  readonly case: { readonly status: string; readonly version: number } | null;
}

// Every step starts processes anew, which a busy machine does slowly.
jest.setTimeout(180_000);

let postgres: OwnPostgres;
let world: LedgerWorld;
let live: [AppProcess, AppProcess];
let workers: [AppProcess, AppProcess];
let watchers: Watching[] = [];

beforeAll(async () => {
  postgres = await OwnPostgres.start();
  world = await LedgerWorld.make(postgres);
  live = await Promise.all([AppProcess.start('live', postgres.settings), AppProcess.start('live', postgres.settings)]);
  workers = await Promise.all([
    AppProcess.start('worker', postgres.settings),
    AppProcess.start('worker', postgres.settings),
  ]);
});
// A test that failed half way leaves nothing dead to the next.
beforeEach(async () => {
  await Promise.all([...live, ...workers].map((app) => app.ensure()));
});
afterEach(() => {
  for (const watcher of watchers.splice(0)) watcher.close();
});
afterAll(async () => {
  await AppProcess.endAll();
  await world.end();
});

const fetched = async (id: string): Promise<SeenThread> => (await world.ask<SeenThread>('author', THREAD, { id })).data;

/** Two at each live process, who see nothing but frames from here on. */
async function fourWatch(threadId: string): Promise<Watching[]> {
  const people: LedgerPerson[] = ['author', 'colleague', 'moderator', 'triage'];
  watchers = await Promise.all(
    people.map((who, n) => Watching.at(live[n % 2 === 0 ? 0 : 1].origin, world.cookieOf(who), threadId)),
  );
  return watchers;
}

/** What the thread looks like to someone who only heard frames. */
function heard(watcher: Watching, threadId: string) {
  const frames = watcher.of(threadId);
  const added = frames.flatMap((frame) => (frame.type === 'post.added' ? [frame.payload] : []));
  const moved = frames.flatMap((frame) => (frame.type === 'case.changed' ? [frame.payload] : []));
  const last = added.at(-1);
  const lastMove = moved.at(-1);
  return {
    seqs: added.map(({ seq }) => seq),
    thread: {
      lastSeq: last?.seq,
      postCount: last?.postCount,
      version: last?.version,
      case: lastMove && { status: lastMove.status, version: lastMove.version },
    },
  };
}

/** Every watcher ends with exactly what a fresh fetch shows: no gap, no repeat, nothing fetched afresh on the way. */
async function expectAllHeardAll(threadId: string): Promise<void> {
  const now = await fetched(threadId);
  await until(() => watchers.every((watcher) => (heard(watcher, threadId).thread.lastSeq ?? 0) >= now.lastSeq));
  await until(() =>
    watchers.every((watcher) => (heard(watcher, threadId).thread.case?.version ?? 0) >= (now.case?.version ?? 0)),
  );
  const everySeq = Array.from({ length: now.lastSeq - 1 }, (_, i) => i + 2);
  for (const watcher of watchers) {
    expect(heard(watcher, threadId)).toEqual({ seqs: everySeq, thread: now });
    const positions = watcher.frames.map(({ position }) => position);
    expect(positions).toEqual([...new Set(positions)].sort((one, other) => one - other));
    expect(watcher.afresh).toBe(1);
  }
}

/** People write by name, with and without office, while `disturb` does its worst; then everyone compares. */
async function whileWriting(disturb: (writing: Writing) => Promise<void>): Promise<void> {
  const threadId = await world.aThread({ requestReply: true });
  await fourWatch(threadId);
  const writing = Writing.start(world, threadId, ['author', 'colleague', 'leader']);
  try {
    await writing.goesOn(5);
    await disturb(writing);
    await writing.goesOn(5);
  } finally {
    await writing.stop();
  }
  await expectAllHeardAll(threadId);
}

describe('everyone who watches a thread ends with what a fresh fetch shows', () => {
  it('when nothing happens but writing', () => whileWriting(() => Promise.resolve()));

  it('when the relay is killed, and another takes over', () =>
    whileWriting(async (writing) => {
      for (const worker of workers) {
        await worker.end('SIGKILL');
        await writing.goesOn(5);
        await worker.restart();
      }
    }));

  it('when no relay is there for a while', () =>
    whileWriting(async (writing) => {
      await Promise.all(workers.map((worker) => worker.end('SIGKILL')));
      await writing.goesOn(10);
      await Promise.all(workers.map((worker) => worker.restart()));
    }));

  it('when a live process is killed and comes back', () =>
    whileWriting(async (writing) => {
      for (const node of live) {
        await node.end('SIGKILL');
        await writing.goesOn(5);
        await node.restart();
        await until(() => watchers.every(({ live: hears }) => hears));
      }
    }));

  it('when lines break again and again', () =>
    whileWriting(async (writing) => {
      for (let round = 0; round < 5; round += 1) {
        for (const watcher of watchers) watcher.drop();
        await writing.goesOn(3);
        await until(() => watchers.every(({ live: hears }) => hears));
      }
    }));

  it('when PostgreSQL is killed and recovers', () =>
    whileWriting(async (writing) => {
      for (let round = 0; round < 2; round += 1) {
        await postgres.crash();
        await postgres.comeBack();
        await writing.goesOn(5);
      }
    }));

  it('when all of it happens at once', () =>
    whileWriting(async (writing) => {
      await Promise.all([...live, ...workers].map((app) => app.end('SIGKILL')));
      await postgres.crash();
      await postgres.comeBack();
      await writing.goesOn(3);
      await Promise.all([...live, ...workers].map((app) => app.restart()));
      await until(() => watchers.every(({ live: hears }) => hears));
    }));
});

describe('losing access', () => {
  const roleOf = async (who: LedgerPerson): Promise<string> =>
    (await world.ask<{ roles: { id: string }[] }>(who, '{ viewer { roles { id } } }')).data.roles[0]?.id ?? '';

  it('leaves the thread’s room on every node at once, and a colleague who keeps the right hears on', async () => {
    const threadId = await world.aThread({ audience: 'UNIT', unitId: world.town.id });
    const [first, second] = await Promise.all(
      live.map(({ origin }) => Watching.at(origin, world.cookieOf('triage'), threadId)),
    );
    const keeps = await Watching.at(live[0].origin, world.cookieOf('author'), threadId);
    if (first === undefined || second === undefined) throw new Error('nobody watches');
    watchers = [first, second, keeps];
    const revoked = await world.ask('administrator', 'mutation ($id: ID!) { revokeRole(bindingId: $id) { id } }', {
      id: await roleOf('triage'),
    });
    expect(revoked.refusal).toBeUndefined();
    const writing = Writing.start(world, threadId, ['author']);
    await writing.goesOn(3);
    await writing.stop();
    // The thread's own opening may or may not reach them: it was told while they still had the right.
    const replies = (watcher: Watching) => watcher.of(threadId).filter(({ type }) => type === 'post.added');
    await until(() => replies(keeps).length === writing.written && first.refused.length + second.refused.length === 2);
    expect([replies(first), replies(second)]).toEqual([[], []]);
    expect(await first.subscribe(threadId)).toEqual({ ok: false, code: 'NOT_FOUND' });
  });

  it('ends the line of someone who signed out everywhere', async () => {
    const [watcher] = [await Watching.at(live[1].origin, world.cookieOf('colleague'))];
    watchers = [watcher];
    await world.ask('colleague', 'mutation { signOutEverywhere }');
    await until(() => !watcher.connected);
  });
});

describe('a process that is asked to stop', () => {
  it('ends by itself, and those who watched it come back elsewhere', async () => {
    const threadId = await world.aThread();
    const node = await AppProcess.start('live', postgres.settings);
    const watcher = await Watching.at(node.origin, world.cookieOf('author'), threadId);
    watchers = [watcher];
    expect(await node.end('SIGTERM')).toBe('SIGTERM');
    await until(() => !watcher.connected);
    const writing = Writing.start(world, threadId, ['moderator']);
    await writing.goesOn(2);
    await writing.stop();
    await node.restart();
    await until(() => heard(watcher, threadId).seqs.length === writing.written);
    expect(watcher.afresh).toBe(1);
    expect(await Promise.all([node, workers[0]].map((app) => app.end('SIGTERM')))).toEqual(['SIGTERM', 'SIGTERM']);
  });
});
