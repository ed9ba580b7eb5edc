import { Module } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#identity';
import { AnonymityResolver } from './graphql/anonymity.resolver.js';
import { IssuerKeyEntity } from './keys/issuer-key.entity.js';
import { IssuerKeys } from './keys/issuer-keys.service.js';
import { LotEntity } from './lots/lot.entity.js';
import { Lots } from './lots/lots.service.js';
import { Signer } from './signing/signer.js';

export const issuanceEntities = [IssuerKeyEntity, LotEntity];

/** The side that knows people: keys, lots, the ledger of issuance. */
@Module({
  imports: [IdentityModule, TypeOrmModule.forFeature(issuanceEntities)],
  providers: [IssuerKeys, Signer, Lots, AnonymityResolver],
  exports: [IssuerKeys, Lots],
})
export class IssuanceModule implements OnApplicationBootstrap {
  constructor(private readonly keys: IssuerKeys) {}

  /** The week's key is there before the first browser asks. */
  onApplicationBootstrap(): Promise<void> {
    return this.keys.ensure();
  }
}
