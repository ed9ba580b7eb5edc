import { keepBlockedWords } from './blocked-words.js';
import type { Digest } from './digest.js';
import { askIssuer } from './graphql.js';

const DIGEST = `query AnonymousDigest { anonymousDigest { threadId authorKey isOpener lastStep lastSeq officialCount
  openQuestionSeq blocked held hidden } letterTags blockedWords }`;

export async function askDigest(): Promise<Digest> {
  const { blockedWords, ...digest } = await askIssuer<Digest & { readonly blockedWords: readonly string[] }>(DIGEST);
  keepBlockedWords(blockedWords);
  return digest;
}
