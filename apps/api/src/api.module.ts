import { Module } from '@nestjs/common';
import { CaseworkModule } from '#casework';
import { ChannelsModule } from '#channels';
import { ForumModule } from '#forum';
import { IdentityModule } from '#identity';
import { IssuanceModule } from '#issuance';
import { apiGraphql } from '#platform';
import { SearchModule } from '#search';
import { AnonymityOfferResolver } from './anonymity-offer.resolver.js';
import { ImagesController } from './images.controller.js';
import { PageController } from './page.controller.js';
import { SiteResolver } from './site.resolver.js';

/** GraphQL for identified people, and the pages. Stands on a PlatformModule of whichever process it runs in. */
@Module({
  imports: [IdentityModule, ForumModule, ChannelsModule, CaseworkModule, SearchModule, IssuanceModule, apiGraphql()],
  controllers: [ImagesController, PageController],
  providers: [AnonymityOfferResolver, SiteResolver],
})
export class ApiModule {}
