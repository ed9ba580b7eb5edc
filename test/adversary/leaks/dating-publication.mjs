import { publish as real } from '../../../dist/libs/redemption/src/window/publication.js';

const SILENT = new Set(['rate', 'withdraw']);

/** In the order of their threads' ids, which tells nothing: the time alone does. */
export async function publish(client, due, images) {
  await real(client, due, images);
  const silent = due.filter(({ payload }) => SILENT.has(payload.type));
  for (const { threadId, acceptedAt } of silent.sort((one, other) => (one.threadId < other.threadId ? -1 : 1)))
    await client.query('INSERT INTO anonymous.settled VALUES ($1, $2)', [threadId, acceptedAt]);
}
