import { sealFirst, sealNext, type Sealed } from './envelope.js';
import type { Keep } from './keep.js';
import { AnonymousError, type AnonymousDraft, type KeptReceipt, type NextDraft, type Posting } from './model.js';
import type { Supply } from './supply.js';

interface Speaking {
  /** The id of the receipt, where one holds several of a thread. */
  readonly as: string | undefined;
  /** Its author just acted by name: it is not sent at once. */
  readonly waits: boolean;
}

/**
 * Signs a draft and keeps it with its receipt. Where this device holds the thread's receipt it speaks as that author.
 * @throws AnonymousError TOKENS_UNAVAILABLE, NOT_FOUND; Malformed; VaultFull, VaultLocked
 */
export async function speak(keep: Keep, supply: Supply, draft: AnonymousDraft, how: Speaking): Promise<Posting> {
  const own = draft.type === 'thread' ? undefined : await receiptFor(keep, draft, how.as);
  if (own !== undefined && draft.type !== 'thread') {
    return store(keep, sealNext(own, draft), how);
  }
  if (draft.type !== 'thread' && draft.type !== 'reply') throw new AnonymousError('NOT_FOUND');
  const token = await supply.tokenToSpend(keep);
  return store(keep, sealFirst(token, draft), how, token.id);
}

/** Of the opener where only the opener may. */
async function receiptFor(keep: Keep, { type, threadId }: NextDraft, as?: string): Promise<KeptReceipt | undefined> {
  const here = (await keep.all('receipt')).filter(
    (known) => known.threadId === threadId && (as === undefined || known.id === as),
  );
  return here.find((known) => known.isOpener) ?? (type === 'reply' ? here[0] : undefined);
}

async function store(keep: Keep, sealed: Sealed, { waits }: Speaking, tokenId?: string): Promise<Posting> {
  const { receipt, envelope } = sealed;
  // What the same author said before goes first.
  const ahead = (await keep.all('posting')).find(
    ({ receiptId, state }) => receiptId === receipt.id && state === 'waiting',
  );
  const chance = ahead?.chance ?? sealed.posting.chance;
  const state = waits || ahead !== undefined ? 'waiting' : 'sending';
  const posting: Posting = { ...sealed.posting, state, chance };
  await keep.apply([
    // In one step: a token that stayed behind after a crash would be spent twice, and refused.
    ...(tokenId === undefined ? [] : [{ shelf: 'token' as const, remove: tokenId }]),
    { shelf: 'receipt', put: receipt },
    { shelf: 'posting', put: posting },
    { shelf: 'envelope', put: envelope },
  ]);
  return posting;
}
