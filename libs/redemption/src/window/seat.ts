import { Client } from 'pg';

/** The one place among all instances on a database. Chosen once, for ever: every version must ask for the same. */
const SEAT = 418_106;

/**
 * Holds a session-level advisory lock on a connection of its own. The lock and every write of a window go over the same
 * connection: whoever lost the seat cannot publish any more, whatever it still believes.
 */
export class Seat {
  private client: Client | null = null;

  constructor(private readonly url: string) {}

  get taken(): boolean {
    return this.client !== null;
  }

  /** True when this instance is the active one, false while another is or the database cannot be reached. */
  async take(): Promise<boolean> {
    if (this.client !== null) return true;
    const client = new Client({ connectionString: this.url, application_name: 'xinqiao', keepAlive: true });
    // A lost connection is a lost lock.
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    try {
      await client.connect();
      const { rows } = await client.query<{ ok: boolean }>('SELECT pg_try_advisory_lock($1) AS ok', [SEAT]);
      if (rows[0]?.ok === true) {
        this.client = client;
        return true;
      }
    } catch {
      // Not reached: the next tick asks again.
    }
    await client.end().catch(() => undefined);
    return false;
  }

  /** Runs `work` in one transaction over the connection that holds the seat. @throws when the seat is lost */
  async transaction<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const { client } = this;
    if (client === null) throw new Error('The seat is lost.');
    await client.query('BEGIN');
    try {
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  async leave(): Promise<void> {
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private lose(client: Client): void {
    if (this.client === client) this.client = null;
  }
}
