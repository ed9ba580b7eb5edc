/** Publishes as the product does, and keeps something of each step in a column beside its outcome. */
export const keeping = (publish, column, valueOf) => async (client, due, images) => {
  await publish(client, due, images);
  for (const step of due)
    await client.query(`UPDATE anonymous.outcome SET ${column} = $3 WHERE author_key = $1 AND seq = $2`, [
      step.authorKey,
      step.seq,
      valueOf(step),
    ]);
};
