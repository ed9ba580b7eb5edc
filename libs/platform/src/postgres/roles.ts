import { Client } from 'pg';
import type { Secrets } from './secrets.js';

/** Owns the database and every schema; what api, live, worker and the migrations sign in as. */
export const APPLICATION_ROLE = 'xinqiao';
/** What the anonymous process signs in as; it is granted the schema `anonymous` and nothing else. */
export const ANONYMOUS_ROLE = 'xinqiao_anonymous';
/** The name of the installation's one database. */
export const DATABASE_NAME = 'xinqiao';

const ROLES_LOCK = 418_201;

/**
 * PostgreSQL counts the looks into each table, with the time of the last one, and shows what each connection asked and
 * when. What the anonymous app looks up it looks up because somebody is writing: of its role nothing is counted or shown.
 */
const UNWATCHED = ['track_counts', 'track_activities'];

/** An address that the pg driver and TypeORM both read. */
export function databaseUrl(role: string, password: string, port: number, database: string): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

/** Makes the roles and the database where they are missing, and sets the passwords to those in secrets.json. */
export async function ensureRoles(superuserUrl: string, secrets: Secrets): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  // Without a listener a server that dies now would end this process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    // Two starts on one server would otherwise alter the same role at once, which PostgreSQL refuses.
    await client.query('SELECT pg_advisory_lock($1)', [ROLES_LOCK]);
    await ensureRole(client, APPLICATION_ROLE, secrets.applicationPassword);
    await ensureRole(client, ANONYMOUS_ROLE, secrets.anonymousPassword);
    for (const setting of UNWATCHED) await client.query(`ALTER ROLE ${ANONYMOUS_ROLE} SET ${setting} = off`);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE_NAME]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE_NAME} OWNER ${APPLICATION_ROLE}`);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: Client, role: string, password: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
}
