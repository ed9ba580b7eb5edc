import { Module } from '@nestjs/common';
import { CaseworkModule } from '#casework';
import { ChannelsModule } from '#channels';
import { FilesModule } from '#files';
import { ForumModule } from '#forum';
import { IdentityModule } from '#identity';
import { KeyRotationModule } from '#issuance';
import { WorkerJobs } from './worker.jobs.js';

/**
 * Relay, publication of anonymous windows, the issuer's keys, mail, pruning. Stands on the PlatformModule of whichever
 * process it runs in. Casework is here for its part in a publication: a thread that asks for an answer goes on the ledger with it.
 */
@Module({
  imports: [IdentityModule, FilesModule, ForumModule, ChannelsModule, CaseworkModule, KeyRotationModule],
  providers: [WorkerJobs],
})
export class WorkerModule {}
