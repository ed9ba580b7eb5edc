import { Query, Resolver } from '@nestjs/graphql';
import type { AnonymousDigestLine } from '#contracts';
import { Allow } from '#platform';
import { forumPolicy } from '../forum.policy.js';
import { AnonymousDigest } from './anonymous-digest.js';
import { AnonymousDigestLineType } from './anonymous-digest.type.js';

@Resolver()
export class AnonymousDigestResolver {
  constructor(private readonly digest: AnonymousDigest) {}

  @Query(() => [AnonymousDigestLineType], {
    description:
      'Anonymous authors of threads everyone reads, the latest first. The same for everybody and asked for by everybody: ' +
      'a device that holds a receipt finds its thread in it without asking for it.',
  })
  @Allow(forumPolicy.readAnonymousDigest)
  anonymousDigest(): Promise<AnonymousDigestLine[]> {
    return this.digest.lines();
  }
}
