import { buildFollowUp, buildSubmission, type Content } from '#tokens';
import type { KeptEnvelope, KeptToken } from './keep.js';
import type { AnonymousDraft, KeptReceipt, Posting } from './model.js';

const SUBMIT = `mutation Submit($input: Submission!) { accepted: submit(input: $input) { threadId seq publishedBy } }`;
const FOLLOW_UP = `mutation FollowUp($input: FollowUp!) { accepted: followUp(input: $input) { threadId seq publishedBy } }`;

/** Everything one signed step leaves on the device, and the bytes to send. */
export interface Sealed {
  readonly receipt: KeptReceipt;
  readonly posting: Posting;
  readonly envelope: KeptEnvelope;
}

function contentOf(draft: AnonymousDraft): Content {
  if (draft.type === 'reply') {
    const { threadId, parentSeq, body } = draft;
    return { reply: { threadId, parentSeq, body } };
  }
  const { board, kind, title, body, audience, unitId, addresseeUnitId, addresseeId, requestReply } = draft;
  return { openThread: { board, kind, title, body, audience, unitId, addresseeUnitId, addresseeId, requestReply } };
}

function posting(receipt: KeptReceipt, draft: AnonymousDraft): Posting {
  return {
    id: `${receipt.id}#${receipt.lastStep}`,
    receiptId: receipt.id,
    step: receipt.lastStep,
    draft,
    state: 'sending',
    threadId: receipt.threadId,
    publishedBy: null,
    postSeq: null,
    refusal: null,
  };
}

/** The first word of a fresh author, paid for with a token. @throws Malformed */
export function sealFirst(token: KeptToken, draft: AnonymousDraft): Sealed {
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
  };
  const first = posting(receipt, draft);
  return { receipt, posting: first, envelope: { id: first.id, body: body(SUBMIT, input) } };
}

/** A further word by the same author: signed, needs no token. @throws Malformed */
export function sealNext(known: KeptReceipt, parentSeq: number | null, text: string): Sealed {
  const receipt = { ...known, lastStep: known.lastStep + 1 };
  const content = { threadId: known.threadId, parentSeq, body: text };
  const input = buildFollowUp(known.receipt, receipt.lastStep, content);
  const next = posting(receipt, { type: 'reply', threadTitle: known.title ?? '', ...content });
  return { receipt, posting: next, envelope: { id: next.id, body: body(FOLLOW_UP, input) } };
}

const body = (query: string, input: object): string => JSON.stringify({ query, variables: { input } });
