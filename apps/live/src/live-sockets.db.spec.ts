import { randomBytes, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { LiveCursor, limits, room } from '#contracts';
import type {
  ClientToServer,
  LiveAnswer,
  LiveFrame,
  OutboxEvent,
  Room,
  ServerToClient,
  StaffId,
  UnitId,
} from '#contracts';
import { createHttpApp, loadConfig, Outbox, OutboxRelay, PlatformModule } from '#platform';
import type { Viewer } from '#platform';
import { freshDatabase } from '#platform/testing';
import type { FreshDatabase } from '#platform/testing';
import type { DataSource } from 'typeorm';
import { LiveAudience } from './live-audience.js';
import type { Rights } from './live-audience.js';
import { LivePollController } from './live-poll.controller.js';
import { LiveSockets } from './live-sockets.js';
import { LiveStream } from './live-stream.js';

type Client = Socket<ServerToClient, ClientToServer>;

/** Who may hear what, as each test arranges it: a cookie is a name. */
class Arranged {
  readonly people = new Map<string, { viewer: Viewer; personal: Room[]; threads: Map<string, number> }>();
  /** Set while rights cannot be read. */
  away = false;

  add(name: string, personal: Room[] = [], threads: Record<string, number> = {}): Viewer {
    const viewer = aViewer(name);
    this.people.set(name, {
      viewer,
      personal: [room.everyone, room.staff(viewer.staffId), ...personal],
      threads: new Map(Object.entries(threads)),
    });
    return viewer;
  }

  viewerOf(cookie: string | undefined): Promise<Viewer | null> {
    return Promise.resolve(this.people.get(cookie ?? '')?.viewer ?? null);
  }

  async rightsOf(who: Viewer | string | undefined, threads: readonly string[]): Promise<Rights | null> {
    await pause(1);
    if (this.away) throw new Error('the database is away');
    const person = this.people.get(typeof who === 'object' ? who.name : (who ?? ''));
    if (person === undefined) return null;
    return { viewer: person.viewer, personal: person.personal, readable: await this.readable(person.viewer, threads) };
  }

  async readable({ name }: Viewer, threads: readonly string[]): Promise<ReadonlyMap<string, number>> {
    await pause(1);
    const known = this.people.get(name)?.threads ?? new Map<string, number>();
    return new Map(threads.flatMap((id) => (known.has(id) ? [[id, known.get(id) ?? 0] as const] : [])));
  }
}

function aViewer(name: string): Viewer {
  const homeUnitId = randomUUID() as UnitId;
  return {
    staffId: randomUUID() as StaffId,
    name,
    title: null,
    homeUnitId,
    lineage: [homeUnitId],
    roles: [],
    mustChangePassword: false,
  };
}

const audience = new Arranged();
let database: FreshDatabase;
let source: DataSource;
let relay: OutboxRelay;
let node: INestApplication;
let other: INestApplication;

beforeAll(async () => {
  database = await freshDatabase();
  source = await database.open();
  relay = new OutboxRelay(database.url);
  relay.start();
  [node, other] = [await aNode(), await aNode()];
});
const sockets: Client[] = [];
const origins = new Map<INestApplication, string>();
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(async () => {
  await Promise.all([node.close(), other.close(), relay.stop()]);
  await database.drop();
});

async function aNode(): Promise<INestApplication> {
  const config = loadConfig({ DATABASE_URL: database.url, KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64') });
  @Module({
    imports: [PlatformModule.forMain(config)],
    controllers: [LivePollController],
    providers: [LiveStream, LiveSockets, { provide: LiveAudience, useValue: audience }],
  })
  class Node {}
  const app = await createHttpApp(Node);
  await app.listen(0, '127.0.0.1');
  origins.set(app, await app.getUrl());
  return app;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(5);
}

function aSocket(at: INestApplication, name: string | null, headers: Record<string, string> = {}): Client {
  const socket: Client = io(origins.get(at) ?? '', {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 10,
    extraHeaders: { ...(name === null ? {} : { cookie: name }), ...headers },
  });
  sockets.push(socket);
  return socket;
}

/** A client that keeps its cursor however often its line breaks. */
async function aWatcher(name: string, threads: readonly string[] = [], at = node) {
  const heard: LiveFrame[] = [];
  const refused: string[] = [];
  let afresh = 0;
  const cursor = new LiveCursor({
    frame: (frame) => heard.push(frame),
    afresh: () => (afresh += 1),
    refused: (threadId) => refused.push(threadId),
  });
  for (const threadId of threads) cursor.want(threadId);
  let socket: Client;
  const join = async (to: INestApplication): Promise<void> => {
    socket = aSocket(to, name);
    socket.on('connect', () => {
      const { request, answered } = cursor.resume();
      socket.emit('resume', request, answered);
    });
    socket.on('disconnect', () => cursor.lost());
    socket.on('event', (frame) => cursor.received(frame));
    socket.on('resync', ({ position }) => cursor.resynced(position));
    socket.on('left', ({ threads: left }) => cursor.left(left));
    await until(() => cursor.live);
  };
  await join(at);
  return {
    heard,
    refused,
    afresh: () => afresh,
    cursor,
    versions: () => heard.flatMap(({ payload }) => ('version' in payload ? [payload.version] : [])),
    connected: () => socket.connected,
    leave: () => socket.disconnect(),
    comeBack: (to = at) => join(to),
    subscribe: (threadId: string) => socket.emitWithAck('subscribe', { threadId }),
    unsubscribe: (threadId: string) => socket.emit('unsubscribe', { threadId }),
  };
}

const tell = (...events: OutboxEvent[]): Promise<void> => new Outbox().record(source.manager, ...events);
const changed = (threadId: string, version: number, ...more: Room[]): OutboxEvent => ({
  type: 'thread.changed',
  rooms: [room.thread(threadId), ...more],
  payload: { threadId, version },
});
const refusal = (socket: Client): Promise<string> =>
  new Promise((resolve) => socket.once('connect_error', ({ message }) => resolve(message)));

describe('connecting', () => {
  it('is refused to guests and to pages of somebody else', async () => {
    audience.add('lin');
    expect(await refusal(aSocket(node, null))).toBe('UNAUTHENTICATED');
    expect(await refusal(aSocket(node, 'lin', { origin: 'http://elsewhere.example' }))).toContain('websocket');
  });

  it('is open to our own page', async () => {
    audience.add('lin');
    const socket = aSocket(node, 'lin', { origin: await node.getUrl() });
    await until(() => socket.connected);
  });

  it('joins the rooms of one’s own, and tells nothing of any other', async () => {
    const [mine, theirs] = [randomUUID(), randomUUID()];
    audience.add('lin', [room.unit(mine)]);
    const watcher = await aWatcher('lin');
    await tell(changed(randomUUID(), 1, room.unit(theirs)), changed(randomUUID(), 2, room.unit(mine), room.everyone));
    await until(() => watcher.heard.length > 0);
    expect(watcher.versions()).toEqual([2]);
    expect(Object.keys(watcher.heard[0] ?? {}).sort()).toEqual(['payload', 'position', 'type']);
  });
});

describe('a thread’s room', () => {
  it('is joined by whoever may read the thread, and left again', async () => {
    const thread = randomUUID();
    audience.add('lin', [], { [thread]: 7 });
    const watcher = await aWatcher('lin');
    expect(await watcher.subscribe(thread)).toMatchObject({ ok: true, version: 7 });
    await tell(changed(thread, 8));
    await until(() => watcher.heard.length === 1);
    watcher.unsubscribe(thread);
    expect(await watcher.subscribe(randomUUID())).toEqual({ ok: false, code: 'NOT_FOUND' });
    await tell(changed(thread, 9), changed(randomUUID(), 10, room.everyone));
    await until(() => watcher.heard.length === 2);
    expect(watcher.versions()).toEqual([8, 10]);
  });

  it('is not joined by anyone else, whether asked at once or later', async () => {
    const thread = randomUUID();
    audience.add('he');
    const watcher = await aWatcher('he', [thread]);
    expect(watcher.refused).toEqual([thread]);
    expect(await watcher.subscribe(thread)).toEqual({ ok: false, code: 'NOT_FOUND' });
    await tell(changed(thread, 1), changed(thread, 2, room.everyone));
    await until(() => watcher.heard.length > 0);
    expect(watcher.versions()).toEqual([2]);
  });
});

describe('a client that is none of ours', () => {
  const raw = async (head: string): Promise<string> => {
    const { hostname, port } = new URL(await node.getUrl());
    return new Promise((resolve) => {
      let said = '';
      const socket = connect(Number(port), hostname, () => socket.write(`${head}\r\nHost: x\r\n\r\n`));
      socket.on('data', (data) => (said += data.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(said));
    });
  };
  const upgrade = '\r\nConnection: Upgrade\r\nUpgrade: websocket';

  it('gets nowhere with a strange upgrade, and the node lives on', async () => {
    expect(await raw(`GET // HTTP/1.1${upgrade}`)).toBe('');
    expect(await raw(`GET /elsewhere HTTP/1.1${upgrade}`)).toBe('');
    expect(await raw(`GET /live/?EIO=4&transport=polling HTTP/1.1${upgrade}`)).not.toContain('101');
    expect((await fetch(`${await node.getUrl()}/healthz`)).status).toBe(200);
  });

  it('is sent away when it asks without end', async () => {
    audience.add('lin');
    const socket = aSocket(node, 'lin');
    await until(() => socket.connected);
    const closed = new Promise<string>((resolve) => socket.once('disconnect', resolve));
    for (let n = 0; n < 400; n += 1) socket.emit('subscribe', { threadId: randomUUID() }, () => undefined);
    expect(await closed).toBe('transport close');
  });
});

describe('losing a right', () => {
  it('leaves the room at once: what is told after it is not heard', async () => {
    const thread = randomUUID();
    const { staffId } = audience.add('lin', [], { [thread]: 1 });
    const watcher = await aWatcher('lin', [thread]);
    audience.people.get('lin')?.threads.clear();
    await tell(
      changed(thread, 2),
      { type: 'access.changed', rooms: [], payload: { staffIds: [staffId] } },
      changed(thread, 3),
      changed(thread, 4, room.everyone),
    );
    await until(() => watcher.refused.length === 1 && watcher.heard.length === 2);
    expect([watcher.versions(), watcher.refused]).toEqual([[2, 4], [thread]]);
  });

  it('misses nothing for those who keep theirs, in order, while rights are read again', async () => {
    const thread = randomUUID();
    audience.add('lin', [], { [thread]: 1 });
    const watcher = await aWatcher('lin', [thread]);
    for (let version = 1; version <= 30; version += 1)
      await tell(changed(thread, version), { type: 'access.changed', rooms: [], payload: { staffIds: 'everyone' } });
    await until(() => watcher.heard.length === 30);
    expect(watcher.versions()).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  });

  it('hears nothing while rights cannot be read, and everything afterwards', async () => {
    const thread = randomUUID();
    const { staffId } = audience.add('lin', [], { [thread]: 1 });
    const [watcher, witness] = [await aWatcher('lin', [thread]), await aWatcher('lin', [thread], other)];
    audience.away = true;
    await tell({ type: 'access.changed', rooms: [], payload: { staffIds: [staffId] } }, changed(thread, 2));
    await until(() => node.get(LiveStream).position === other.get(LiveStream).position);
    expect([watcher.heard, witness.heard]).toEqual([[], []]);
    audience.away = false;
    await until(() => watcher.heard.length === 1 && witness.heard.length === 1);
    expect(watcher.versions()).toEqual([2]);
  });

  it('ends the connection when the session has ended', async () => {
    const { staffId } = audience.add('lin');
    const watcher = await aWatcher('lin');
    audience.people.delete('lin');
    await tell({ type: 'session.ended', rooms: [], payload: { staffId } });
    await until(() => !watcher.connected());
  });
});

describe('coming back', () => {
  it('brings what was missed, once, from whichever node', async () => {
    const thread = randomUUID();
    audience.add('lin', [], { [thread]: 1 });
    const watcher = await aWatcher('lin', [thread]);
    for (let round = 0; round < 6; round += 1) {
      await tell(changed(thread, round * 3 + 1));
      watcher.leave();
      await tell(changed(thread, round * 3 + 2));
      await watcher.comeBack(round % 2 === 0 ? other : node);
      await tell(changed(thread, round * 3 + 3));
    }
    await until(() => watcher.heard.length === 18);
    expect(watcher.versions()).toEqual(Array.from({ length: 18 }, (_, i) => i + 1));
    expect(watcher.afresh()).toBe(1);
  });

  it('says to fetch afresh when more was missed than is replayed', async () => {
    const thread = randomUUID();
    audience.add('lin', [], { [thread]: 1 });
    const watcher = await aWatcher('lin', [thread]);
    watcher.leave();
    const many = Array.from({ length: limits.catchUp + 1 }, (_, i) => changed(thread, i));
    await tell(...many);
    await until(async () => {
      const [row] = await source.query<[{ left: number }]>(
        'SELECT count(*)::int AS left FROM platform.outbox WHERE position IS NULL',
      );
      return row.left === 0;
    });
    await node.get(LiveStream).reach(Number.MAX_SAFE_INTEGER);
    await watcher.comeBack();
    expect([watcher.heard, watcher.afresh()]).toEqual([[], 2]);
    await tell(changed(thread, 9_999));
    await until(() => watcher.heard.length === 1);
  });
});

describe('polling', () => {
  const poll = (cookie: string, query: string): Promise<Response> =>
    node.getUrl().then((url) => fetch(`${url}/live/poll${query}`, { headers: { cookie } }));

  it('gives the same answer as a resume, for those who may', async () => {
    const [thread, hidden] = [randomUUID(), randomUUID()];
    audience.add('lin', [], { [thread]: 1 });
    const first = (await (await poll('lin', '')).json()) as LiveAnswer;
    expect(first).toMatchObject({ frames: [], resync: true, refused: [] });
    await tell(changed(thread, 2), changed(hidden, 3));
    await until(async () => {
      const answer = (await (
        await poll('lin', `?since=${first.position}&threads=${thread},${hidden}`)
      ).json()) as LiveAnswer;
      return answer.position === first.position + 2 && answer.frames.length === 1 && answer.refused[0] === hidden;
    });
  });

  it('is refused to guests and to what is no request', async () => {
    audience.add('lin');
    expect((await poll('nobody', '')).status).toBe(401);
    expect((await poll('lin', '?since=x')).status).toBe(400);
  });
});
