import pg from 'pg';

/** Carries no payload: a listener asks for everything after its own position. */
export const OUTBOX_CHANNEL = 'outbox';

/**
 * A session of its own, never one of the pool: advisory locks and LISTEN belong to a session.
 * The timeouts turn a connection that died without a word into an error within seconds.
 */
export async function relayConnection(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'xinqiao',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
  });
  // Without a listener an unexpected end is an uncaught exception; whoever queries next learns of it.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
