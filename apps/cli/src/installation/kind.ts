import { Client } from 'pg';

/**
 * What an installation was begun as; it stays that for good. `story-begun` is a story whose telling was cut short.
 * Kept as a comment on the platform's schema, so that it lives and dies with the data it speaks of.
 */
export type InstallationKind = 'new' | 'story-begun' | 'story' | 'empty';

export async function readKind(url: string): Promise<InstallationKind> {
  return inSession(url, async (client) => {
    const { rows } = await client.query<{ kind: string | null }>(
      `SELECT obj_description('platform'::regnamespace, 'pg_namespace') AS kind`,
    );
    const kind = rows[0]?.kind;
    return kind === 'story-begun' || kind === 'story' || kind === 'empty' ? kind : 'new';
  });
}

export async function writeKind(url: string, kind: Exclude<InstallationKind, 'new'>): Promise<void> {
  await inSession(url, (client) => client.query(`COMMENT ON SCHEMA platform IS '${kind}'`));
}

async function inSession<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
