/** `reply`: replies written through GraphQL beside the same rows written with pg and nothing else. */
import { randomUUID } from 'node:crypto';
import { HttpLoad } from './http-load.mjs';
import { REPLY } from './queries.mjs';
import { medians } from './reading.mjs';

const ROUNDS = 5;
const REPLIES = 400;
const WARM_UP = 200;
const WRITERS = 16;
const BODY = '我们村也走这条路，下雨天更难走，希望能和东头那一段一起修。';

export async function replying(installation) {
  const { staff, threads } = installation.world;
  const api = await installation.app('api', 'PORT');
  const bare = await installation.yardstick('bare.mjs');
  const cookies = await Promise.all(staff.slice(0, WRITERS).map((id) => installation.cookieOf(id)));
  // Every writer in a thread of its own: one thread with many writers is a row of its own, and not this one.
  const ours = (n) => ({
    url: `${api.origin}/graphql`,
    headers: { cookie: cookies[n % WRITERS] },
    body: JSON.stringify({
      query: REPLY,
      variables: {
        input: {
          clientId: randomUUID(),
          threadId: threads[10 + (n % WRITERS)],
          parentSeq: 2,
          body: BODY,
          voice: 'NAMED',
        },
      },
    }),
  });
  const theirs = (n) => ({
    url: `${bare.origin}/reply`,
    body: JSON.stringify({
      threadId: threads[10 + (n % WRITERS)],
      authorId: staff[n % WRITERS],
      parentSeq: 2,
      body: BODY,
    }),
  });
  const load = new HttpLoad(WRITERS);
  try {
    await load.run(WARM_UP, ours);
    await load.run(WARM_UP, theirs);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push({ ours: await measure(load, api, ours), yardstick: await measure(load, bare, theirs) });
    return {
      name: 'reply',
      what: 'reply written: validated, authorised, counters, outbox, committed to disk',
      bar: { ratio: 0.25, goal: 0.5, of: 'rate' },
      yardstickName: 'the bare statements through pg',
      ...medians(rounds, 'rate'),
    };
  } finally {
    load.close();
    await Promise.all([api.measured.stop(), bare.measured.stop()]);
  }
}

async function measure(load, { measured }, toRequest) {
  const { result, cpuMs, statements } = await measured.costOf(REPLIES, () => load.run(REPLIES, toRequest));
  return { ...result, cpuMs, statements };
}
