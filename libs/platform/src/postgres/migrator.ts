import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';

/** A migration or entity class, as each room lists them in its index.ts. */
export type MigrationClass = new () => MigrationInterface;
export type EntityClass = (new () => object) | EntitySchema;

/** The whole database as the rooms together declare it. */
export interface Schema {
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
}

/** Runs the rooms' migrations. `close()` it. */
export class Migrator {
  private constructor(private readonly source: DataSource) {}

  static async open(url: string, schema: Schema): Promise<Migrator> {
    const source = new DataSource({
      type: 'postgres',
      url,
      entities: [...schema.entities],
      migrations: [...schema.migrations],
      migrationsTableName: 'migration',
      migrationsTransactionMode: 'each',
      synchronize: false,
      logging: false,
    });
    return new Migrator(await source.initialize());
  }

  /** Names of the migrations that ran; empty when the database was up to date. */
  async up(): Promise<string[]> {
    return (await this.source.runMigrations()).map(({ name }) => name);
  }

  /** Takes back the latest migration, or with `everything` all of them; gives how many. */
  async down(everything = false): Promise<number> {
    let count = 0;
    while (await this.hasRun()) {
      await this.source.undoLastMigration();
      count += 1;
      if (!everything) break;
    }
    return count;
  }

  /** The statements that would still be needed to make the tables match the entities; empty when none are. */
  async drift(): Promise<string[]> {
    const { upQueries } = await this.source.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }

  private async hasRun(): Promise<boolean> {
    const [table] = await this.source.query<{ exists: boolean }[]>(
      `SELECT to_regclass('migration') IS NOT NULL AS exists`,
    );
    if (table?.exists !== true) return false;
    const [row] = await this.source.query<{ n: number }[]>('SELECT count(*)::int AS n FROM migration');
    return (row?.n ?? 0) > 0;
  }
}
