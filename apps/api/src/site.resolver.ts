import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { livePath } from '#contracts';
import { Allow, anyone, CONFIG } from '#platform';
import type { Config } from '#platform';
import { Site } from './site.type.js';

const { version } = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as { version: string };

@Resolver(() => Site)
export class SiteResolver {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Query(() => Site, { description: 'This installation.' })
  @Allow(anyone)
  site(): Site {
    const { siteName: name, demonstration, anonymousOrigin, smtpUrl, fileMib: documentMib } = this.config;
    const mail = smtpUrl !== undefined;
    return { name, demonstration, anonymousOrigin, mail, documentMib, livePath, languages: ['zh', 'en'], version };
  }
}
