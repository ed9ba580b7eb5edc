/** The embedded PostgreSQL and the migrator: doors of libs/platform. */
export { EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres.js';
export { Migrator, type EntityClass, type MigrationClass, type Schema } from './migrator.js';
export { ANONYMOUS_ROLE, APPLICATION_ROLE, DATABASE_NAME } from './roles.js';
export { keepSecrets, type Secrets } from './secrets.js';
export { StartProblem, type StartProblemKind } from './start-problem.js';
