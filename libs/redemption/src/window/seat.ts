import { Client } from 'pg';

/** The one place among all instances on a database. Chosen once, for ever: every version must ask for the same. */
const SEAT = 418_106;

/**
 * Holds a session-level advisory lock on a connection of its own. The lock and every write of a window go over the same
 * connection: whoever lost the seat cannot publish any more, whatever it still believes.
 */
export class Seat {
  private client: Client | null = null;
  private held = false;

  constructor(private readonly url: string) {}

  get taken(): boolean {
    return this.held;
  }

  /** True when this instance is the active one, false while another is or the database cannot be reached. */
  async take(): Promise<boolean> {
    if (this.held) return true;
    try {
      const client = (this.client ??= await this.connect());
      const { rows } = await client.query<{ ok: boolean }>('SELECT pg_try_advisory_lock($1) AS ok', [SEAT]);
      this.held = this.client === client && rows[0]?.ok === true;
    } catch {
      // Not reached: the next tick asks again, on a new connection.
      await this.leave();
    }
    return this.held;
  }

  /** Runs `work` in one transaction over the connection that holds the seat. @throws when the seat is lost */
  async transaction<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const { client } = this;
    if (client === null || !this.held) throw new Error('The seat is lost.');
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
    this.lose(client);
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<Client> {
    const client = new Client({ connectionString: this.url, application_name: 'xinqiao', keepAlive: true });
    // A lost connection is a lost lock.
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    await client.connect();
    return client;
  }

  private lose(client: Client | null): void {
    if (this.client !== client) return;
    this.client = null;
    this.held = false;
  }
}
