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

  @Query(() => [String], {
    description:
      'One tag for each anonymous letter or narrowed thread that was answered, sorted. The same for everybody, and noise ' +
      'to all but the device that holds the receipt: base64url of the first 16 bytes of SHA-256 over ' +
      '"xinqiao-anon-v1/letter-tag\\0", the author key and the number of answers so far (32 bits, big-endian). Answers ' +
      'are all posts of the other side in a letter; elsewhere official replies, corrections and questions.',
  })
  @Allow(forumPolicy.readAnonymousDigest)
  letterTags(): Promise<string[]> {
    return this.digest.letterTags();
  }
}
