/** `thread-page` and `thread-list`: the api beside the bare server, round by round in turn. */
import { isDeepStrictEqual } from 'node:util';
import { HttpLoad } from './http-load.mjs';
import { THREAD_LIST, THREAD_PAGE } from './queries.mjs';

const ROUNDS = 5;
const REQUESTS = 600;
const WARM_UP = 400;

export async function threadPage(installation) {
  const id = installation.world.longThread;
  return compare(installation, {
    name: 'thread-page',
    what: 'thread page, 50 posts, GraphQL, signed in, not cached',
    bar: { ratio: 3.5, goal: 2, of: 'cpu' },
    ask: { query: THREAD_PAGE, variables: { id } },
    path: `/thread-page?id=${id}`,
    /** Both must have told the same: otherwise the ratio compares two different things. */
    same: ({ data }) => data.thread.posts.edges.map(({ node }) => [node.id, node.body, node.author.name]),
    count: 50,
  });
}

export async function threadList(installation) {
  return compare(installation, {
    name: 'thread-list',
    what: 'thread list, 30 rows, GraphQL, signed in, not cached',
    bar: { ratio: 3.5, goal: 2, of: 'cpu' },
    ask: { query: THREAD_LIST, variables: {} },
    path: '/thread-list',
    same: ({ data }) => data.threads.edges.map(({ node }) => [node.id, node.title, node.author.name]),
    count: 30,
  });
}

async function compare(installation, { ask, path, same, count, ...row }) {
  const { staff } = installation.world;
  const cookie = await installation.cookieOf(staff[0]);
  const api = await installation.app('api', 'PORT');
  const bare = await installation.yardstick('bare.mjs');
  const ours = { url: `${api.origin}/graphql`, headers: { cookie }, body: JSON.stringify(ask) };
  const theirs = { url: `${bare.origin}${path}` };
  const load = new HttpLoad(16);
  try {
    await expectSame(load, ours, theirs, same, count);
    await load.run(WARM_UP, () => ours);
    await load.run(WARM_UP, () => theirs);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push({ ours: await measure(load, api, ours), yardstick: await measure(load, bare, theirs) });
    return { ...row, yardstickName: 'bare node:http, one SQL', ...medians(rounds, row.bar.of) };
  } finally {
    load.close();
    await Promise.all([api.measured.stop(), bare.measured.stop()]);
  }
}

async function expectSame(load, ours, theirs, same, count) {
  const [one, other] = await Promise.all([load.ask(ours), load.ask(theirs)]);
  const [told, bare] = [JSON.parse(one.toString()), JSON.parse(other.toString())];
  if (same(told).length !== count || !isDeepStrictEqual(same(told), same(bare)))
    throw new Error('the api and the bare server tell different things');
  if (!isDeepStrictEqual(shapeOf(told), shapeOf(bare)))
    throw new Error(`different shapes:\n${JSON.stringify(shapeOf(told))}\n${JSON.stringify(shapeOf(bare))}`);
}

/** Keys all the way down, sorted; of a list, its first element. */
function shapeOf(value) {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (value === null || typeof value !== 'object') return null;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, shapeOf(value[key])]),
  );
}

async function measure(load, { measured }, request) {
  const { result, cpuMs, statements } = await measured.costOf(REQUESTS, () => load.run(REQUESTS, () => request));
  return { ...result, cpuMs, statements };
}

/** The median of each figure over the rounds, and of the ratio taken within each round. */
export function medians(rounds, of) {
  const key = of === 'cpu' ? 'cpuMs' : of === 'rate' ? 'perSecond' : 'p50Ms';
  const over = (side) =>
    Object.fromEntries(
      Object.keys(rounds[0][side]).map((figure) => [figure, median(rounds.map((round) => round[side][figure]))]),
    );
  const ratio = median(rounds.map(({ ours, yardstick }) => ours[key] / yardstick[key]));
  return { ours: over('ours'), yardstick: over('yardstick'), ratio };
}

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}
