import { caseworkEntities, caseworkMigrations } from '#casework';
import { channelsEntities, channelsMigrations } from '#channels';
import { directoryEntities, directoryMigrations } from '#directory';
import { filesEntities, filesMigrations } from '#files';
import { forumEntities, forumMigrations } from '#forum';
import { identityEntities, identityMigrations } from '#identity';
import { issuanceEntities, issuanceMigrations } from '#issuance';
import { platformEntities, platformMigrations, type Schema } from '#platform';
import { redemptionEntities, redemptionMigrations } from '#redemption';

/** The whole database, as the rooms together declare it. */
export const schema: Schema = {
  entities: [
    ...platformEntities,
    ...identityEntities,
    ...filesEntities,
    ...forumEntities,
    ...channelsEntities,
    ...caseworkEntities,
    ...issuanceEntities,
    ...redemptionEntities,
    ...directoryEntities,
  ],
  migrations: [
    ...platformMigrations,
    ...identityMigrations,
    ...filesMigrations,
    ...forumMigrations,
    ...channelsMigrations,
    ...caseworkMigrations,
    ...issuanceMigrations,
    ...redemptionMigrations,
    ...directoryMigrations,
  ],
};
