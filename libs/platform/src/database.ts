import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DynamicModule } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Pool } from 'pg';

@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  /** Everything in `work` happens or nothing does. */
  transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.source.transaction(work);
  }

  /** Reads outside a transaction. Parameters are always bound, never spliced. */
  async rows<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.source.query<Row[]>(sql, [...parameters]);
  }

  /** A hot read as a named prepared statement, past TypeORM. One `name` must always mean one text. */
  async prepared<Row>(name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
    const { rows } = await this.pool.query<Row & object>({ name, text, values: [...values] });
    return rows;
  }

  /** For TypeORM reads that are not hot. */
  get manager(): EntityManager {
    return this.source.manager;
  }

  private get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }
}

/** The connection of one app. Entities come with the rooms it imports (`TypeOrmModule.forFeature`). */
export function connectTo(url: string, poolSize = 10): DynamicModule {
  return TypeOrmModule.forRoot({
    type: 'postgres',
    url,
    poolSize,
    autoLoadEntities: true,
    synchronize: false,
    migrationsRun: false,
    // Statements and parameters are never logged: they hold what people wrote.
    logging: false,
    retryAttempts: 3,
    retryDelay: 1000,
    // Names nothing but the product: an application_name per instance would show in pg_stat_activity beside a post.
    applicationName: 'xinqiao',
  });
}
