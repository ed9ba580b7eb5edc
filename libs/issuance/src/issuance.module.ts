import { Logger, Module } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '#directory';
import { IdentityModule } from '#identity';
import { CONFIG, type Config } from '#platform';
import { DirectoryFile } from './directory/directory-file.js';
import { DirectoryWriter } from './directory/directory-writer.js';
import { Restoration } from './directory/restoration.service.js';
import { AnonymityResolver } from './graphql/anonymity.resolver.js';
import { IssuerKeyEntity } from './keys/issuer-key.entity.js';
import { IssuerKeys } from './keys/issuer-keys.service.js';
import { Retirement } from './keys/retirement.service.js';
import { LotEntity } from './lots/lot.entity.js';
import { Lots } from './lots/lots.service.js';
import { Signer } from './signing/signer.js';

export const issuanceEntities = [IssuerKeyEntity, LotEntity];

/** The side that knows people: keys, lots, the ledger of issuance. */
@Module({
  imports: [IdentityModule, DirectoryModule, TypeOrmModule.forFeature(issuanceEntities)],
  providers: [
    {
      provide: DirectoryFile,
      inject: [CONFIG],
      useFactory: ({ keyDirectoryFile }: Config) => new DirectoryFile(keyDirectoryFile),
    },
    DirectoryWriter,
    Restoration,
    IssuerKeys,
    Retirement,
    Signer,
    Lots,
    AnonymityResolver,
  ],
  exports: [IssuerKeys, Lots],
})
export class IssuanceModule implements OnApplicationBootstrap {
  constructor(
    private readonly restoration: Restoration,
    private readonly keys: IssuerKeys,
  ) {}

  /** The week's key is there before the first browser asks, and none that an older copy brought back. */
  async onApplicationBootstrap(): Promise<void> {
    const witnesses = await this.restoration.check();
    if (witnesses.length > 0)
      new Logger('Keys').warn(
        `An older copy was put back, or the forum was moved (${witnesses.join(', ')}): every key in use is retired, and all browsers fetch new tokens.`,
      );
    await this.keys.ensure();
  }
}
