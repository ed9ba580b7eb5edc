import { publish as real } from '../../../dist/libs/redemption/src/window/publication.js';

export async function publish(client, due) {
  await real(client, due);
  for (const { authorKey, seq, acceptedAt } of due)
    await client.query('UPDATE anonymous.outcome SET accepted_at = $3 WHERE author_key = $1 AND seq = $2', [
      authorKey,
      seq,
      acceptedAt,
    ]);
}
