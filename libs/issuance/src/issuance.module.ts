import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '#directory';
import { IdentityModule } from '#identity';
import { DirectoryWriter } from './directory/directory-writer.js';
import { AnonymityResolver } from './graphql/anonymity.resolver.js';
import { IssuerKeyEntity } from './keys/issuer-key.entity.js';
import { IssuerKeys } from './keys/issuer-keys.service.js';
import { Retirement } from './keys/retirement.service.js';
import { LotEntity } from './lots/lot.entity.js';
import { LotTodayEntity } from './lots/lot-today.entity.js';
import { Lots } from './lots/lots.service.js';
import { Signer } from './signing/signer.js';

export const issuanceEntities = [IssuerKeyEntity, LotEntity, LotTodayEntity];

/** The api's part of the issuer: reads the keys, signs lots, and retires keys when an administrator says so. */
@Module({
  imports: [IdentityModule, DirectoryModule, TypeOrmModule.forFeature(issuanceEntities)],
  providers: [DirectoryWriter, IssuerKeys, Retirement, Signer, Lots, AnonymityResolver],
  exports: [IssuerKeys, Lots],
})
export class IssuanceModule {}
