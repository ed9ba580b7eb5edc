import { sealFirst, sealNext, type Sealed } from './envelope.js';
import type { Keep } from './keep.js';
import { AnonymousError, type AnonymousDraft, type KeptReceipt, type NextDraft } from './model.js';
import type { Supply } from './supply.js';

/**
 * Signs a draft and keeps it with its receipt. Where this device holds the thread's receipt it speaks as that author.
 * @param as the id of the receipt, where one holds several of a thread
 * @throws AnonymousError TOKENS_UNAVAILABLE, NOT_FOUND; Malformed; VaultFull, VaultLocked
 */
export async function speak(keep: Keep, supply: Supply, draft: AnonymousDraft, as?: string): Promise<Sealed> {
  const own = draft.type === 'thread' ? undefined : await receiptFor(keep, draft, as);
  if (own !== undefined && draft.type !== 'thread') {
    const sealed = sealNext(own, draft);
    await store(keep, sealed);
    return sealed;
  }
  if (draft.type !== 'thread' && draft.type !== 'reply') throw new AnonymousError('NOT_FOUND');
  const token = await supply.tokenToSpend(keep);
  const sealed = sealFirst(token, draft);
  await store(keep, sealed, token.id);
  return sealed;
}

/** Of the opener where only the opener may. */
async function receiptFor(keep: Keep, { type, threadId }: NextDraft, as?: string): Promise<KeptReceipt | undefined> {
  const here = (await keep.all('receipt')).filter(
    (known) => known.threadId === threadId && (as === undefined || known.id === as),
  );
  return here.find((known) => known.isOpener) ?? (type === 'reply' ? here[0] : undefined);
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
