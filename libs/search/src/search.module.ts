import { Module } from '@nestjs/common';
import { CaseworkModule } from '#casework';
import { ForumModule } from '#forum';
import { Search } from './search.js';
import { SearchResolver } from './search.resolver.js';

/** Owns no table: the forum keeps the index with its texts, casework the numbers and tags of what came of them. */
@Module({ imports: [ForumModule, CaseworkModule], providers: [Search, SearchResolver] })
export class SearchModule {}
