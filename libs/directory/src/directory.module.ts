import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryEntryEntity } from './directory-entry.entity.js';
import { KeyDirectoryResolver } from './graphql/key-directory.resolver.js';
import { HorizonEntity } from './horizon.entity.js';
import { KeyDirectoryController } from './key-directory.controller.js';
import { KeyDirectory } from './key-directory.js';

export const directoryEntities = [DirectoryEntryEntity, HorizonEntity];

/** What both apps say of the keys, from the same rows. */
@Module({
  imports: [TypeOrmModule.forFeature(directoryEntities)],
  controllers: [KeyDirectoryController],
  providers: [KeyDirectory, KeyDirectoryResolver],
  exports: [KeyDirectory],
})
export class DirectoryModule {}
