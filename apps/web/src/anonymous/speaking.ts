import { sealFirst, sealNext, type Sealed } from './envelope.js';
import type { Keep } from './keep.js';
import type { AnonymousDraft } from './model.js';
import type { Supply } from './supply.js';

/** Signs a draft and keeps it with its receipt. @throws AnonymousError TOKENS_UNAVAILABLE, Malformed, VaultFull */
export async function speak(keep: Keep, supply: Supply, draft: AnonymousDraft): Promise<Sealed> {
  const own =
    draft.type === 'reply' ? (await keep.all('receipt')).find((known) => known.threadId === draft.threadId) : undefined;
  if (own !== undefined && draft.type === 'reply') {
    const sealed = sealNext(own, draft.parentSeq, draft.body);
    await store(keep, sealed);
    return sealed;
  }
  const token = await supply.tokenToSpend(keep);
  const sealed = sealFirst(token, draft);
  await store(keep, sealed, token.id);
  return sealed;
}

function store(keep: Keep, { receipt, posting, envelope }: Sealed, tokenId?: string): Promise<void> {
  return keep.apply([
    // In one step: a token that stayed behind after a crash would be spent twice, and refused.
    ...(tokenId === undefined ? [] : [{ shelf: 'token' as const, remove: tokenId }]),
    { shelf: 'receipt', put: receipt },
    { shelf: 'posting', put: posting },
    { shelf: 'envelope', put: envelope },
  ]);
}
