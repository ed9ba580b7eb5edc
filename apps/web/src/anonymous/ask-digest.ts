import type { Digest } from './digest.js';
import { askIssuer } from './graphql.js';

const DIGEST = `query AnonymousDigest { anonymousDigest { threadId authorKey isOpener lastStep lastSeq officialCount
  openQuestionSeq blocked } letterTags }`;

export function askDigest(): Promise<Digest> {
  return askIssuer<Digest>(DIGEST);
}
