import { Module } from '@nestjs/common';
import { CaseworkModule } from '#casework';
import { ChannelsModule } from '#channels';
import { FilesModule } from '#files';
import { ForumModule } from '#forum';
import { IdentityModule } from '#identity';
import { IssuanceModule } from '#issuance';
import { apiGraphql } from '#platform';
import { SearchModule } from '#search';
import { AnonymityOfferResolver } from './anonymity-offer.resolver.js';
import { FilesController } from './files.controller.js';
import { ImagesController } from './images.controller.js';
import { ManifestController } from './manifest.controller.js';
import { PageController } from './page.controller.js';
import { SiteResolver } from './site.resolver.js';
import { UploadBodies } from './upload-bodies.js';
import { UploadsController } from './uploads.controller.js';

/** GraphQL for identified people, and the pages. Stands on a PlatformModule of whichever process it runs in. */
@Module({
  imports: [
    IdentityModule,
    FilesModule,
    ForumModule,
    ChannelsModule,
    CaseworkModule,
    SearchModule,
    IssuanceModule,
    apiGraphql(),
  ],
  controllers: [ImagesController, FilesController, UploadsController, ManifestController, PageController],
  providers: [AnonymityOfferResolver, SiteResolver, UploadBodies],
})
export class ApiModule {}
