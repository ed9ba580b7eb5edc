import { buildFollowUp, buildRating, buildReopening, buildSubmission, buildWithdrawal, type Content } from '#tokens';
import type { KeptEnvelope, KeptToken } from './keep.js';
import { noNews, type AnonymousDraft, type AnonymousReplyDraft, type AnonymousThreadDraft } from './model.js';
import type { KeptReceipt, NextDraft, Posting } from './model.js';

const accepted = 'threadId seq publishedBy';
const SUBMIT = `mutation Submit($input: Submission!) { accepted: submit(input: $input) { ${accepted} } }`;
const next = {
  reply: `mutation FollowUp($input: FollowUp!) { accepted: followUp(input: $input) { ${accepted} } }`,
  rate: `mutation Rate($input: SignedRating!) { accepted: rate(input: $input) { ${accepted} } }`,
  withdraw: `mutation Withdraw($input: SignedWithdrawal!) { accepted: withdraw(input: $input) { ${accepted} } }`,
  reopen: `mutation Reopen($input: SignedReopening!) { accepted: reopen(input: $input) { ${accepted} } }`,
} as const;

/** Everything one signed step leaves on the device, and the bytes to send. */
export interface Sealed {
  readonly receipt: KeptReceipt;
  readonly posting: Posting;
  readonly envelope: KeptEnvelope;
}

function contentOf(draft: AnonymousThreadDraft | AnonymousReplyDraft): Content {
  if (draft.type === 'reply') {
    const { threadId, parentSeq, body, images = [] } = draft;
    return { reply: { threadId, parentSeq, body, images } };
  }
  const { board, kind, title, body, audience, unitId, addresseeUnitId, addresseeId, requestReply, images = [] } = draft;
  const address = { audience, unitId, addresseeUnitId, addresseeId };
  return { openThread: { board, kind, title, body, ...address, requestReply, images } };
}

function posting(receipt: KeptReceipt, draft: AnonymousDraft): Posting {
  return {
    id: `${receipt.id}#${receipt.lastStep}`,
    receiptId: receipt.id,
    step: receipt.lastStep,
    draft: 'imageData' in draft ? { ...draft, imageData: [] } : draft,
    state: 'sending',
    chance: Math.random(),
    threadId: receipt.threadId,
    publishedBy: null,
    postSeq: null,
    refusal: null,
  };
}

/** The first word of a fresh author, paid for with a token. @throws Malformed */
export function sealFirst(token: KeptToken, draft: AnonymousThreadDraft | AnonymousReplyDraft): Sealed {
  const { input, receipt: text, authorKey, threadId } = buildSubmission(token, contentOf(draft));
  const opens = draft.type === 'thread';
  const receipt: KeptReceipt = {
    id: authorKey,
    receipt: text,
    threadId,
    letter: opens && draft.audience === 'LETTER',
    isOpener: opens,
    title: opens ? draft.title : draft.threadTitle,
    lastStep: 1,
    copied: false,
    published: false,
    news: noNews,
    seenAnswers: 0,
  };
  const first = posting(receipt, draft);
  return { receipt, posting: first, envelope: { id: first.id, body: body(SUBMIT, input, draft) } };
}

/** A further step of the same author: signed, needs no token. @throws Malformed */
export function sealNext(known: KeptReceipt, draft: NextDraft): Sealed {
  const receipt = { ...known, lastStep: known.lastStep + 1 };
  const { receipt: text, lastStep } = receipt;
  const further = posting(receipt, draft);
  return {
    receipt,
    posting: further,
    envelope: { id: further.id, body: body(next[draft.type], sign(text, lastStep, draft), draft) },
  };
}

function sign(receipt: string, step: number, draft: NextDraft): object {
  switch (draft.type) {
    case 'reply': {
      const { threadId, parentSeq, body: text, images = [] } = draft;
      return buildFollowUp(receipt, step, { threadId, parentSeq, body: text, images });
    }
    case 'rate': {
      const { threadId, solved, rating, reason } = draft;
      return buildRating(receipt, step, { threadId, solved, rating, reason });
    }
    case 'withdraw':
      return buildWithdrawal(receipt, step, { threadId: draft.threadId, reason: draft.reason });
    case 'reopen':
      return buildReopening(receipt, step, { threadId: draft.threadId, body: draft.body });
  }
}

/** With the bytes of the images: they stay with what is sent again until its publication is seen. */
function body(query: string, input: object, draft: AnonymousDraft): string {
  const { imageData = [] } = 'imageData' in draft ? draft : {};
  return JSON.stringify({ query, variables: { input: imageData.length === 0 ? input : { ...input, imageData } } });
}
