import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config } from '#platform';
import { filesEntities } from './files.entities.js';
import { FILE_STORE } from './store/file-store.js';
import { fileStoreAt } from './store/open-store.js';
import { Completion } from './uploads/completion.js';
import { FinishedUploads } from './uploads/finished-uploads.js';
import { Sweeping } from './uploads/sweeping.js';
import { Uploads } from './uploads/uploads.service.js';

const store = {
  provide: FILE_STORE,
  inject: [CONFIG],
  useFactory: (config: Config) => fileStoreAt(config.fileStore),
};

/** Files by name: received, looked at, kept, given up. */
@Module({
  imports: [TypeOrmModule.forFeature(filesEntities)],
  providers: [store, Completion, Uploads, FinishedUploads, Sweeping],
  exports: [store, Uploads, FinishedUploads, Sweeping],
})
export class FilesModule {}
