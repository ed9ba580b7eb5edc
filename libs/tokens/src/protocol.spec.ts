import { constants, createPublicKey, verify } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { isUuid } from '#contracts';
import {
  Malformed,
  authorFrom,
  authorOf,
  buildFollowUp,
  buildSignedRead,
  buildSubmission,
  createLotRequest,
  finishLot,
  fromBase64Url,
  parseToken,
  readFollowUp,
  readRead,
  readSubmission,
  receiptOf,
  threadIdOf,
  tokenKeyJwk,
  type CheckedSubmission,
  type Content,
  type HeldToken,
  type PendingLot,
  type ThreadContent,
} from './index.js';
import { anIssuer } from './fixtures/issuer.js';

const issuer = await anIssuer();
const otherIssuer = await anIssuer();
const publicKey = createPublicKey({
  key: tokenKeyJwk(fromBase64Url(issuer.key.publicKey) ?? new Uint8Array()),
  format: 'jwk',
});
const thread: ThreadContent = {
  board: 'village-roads',
  kind: 'PROBLEM',
  title: '村里的路被运煤车压坏了',
  body: '下雨天孩子上学要绕两公里。',
  audience: 'ORGANISATION',
  unitId: null,
  addresseeUnitId: null,
  addresseeId: null,
  requestReply: true,
};
const elsewhere = '7b0c64a0-6f2c-4c1e-9f57-3a4d9a5cf0aa';

function tokenHolds(submission: CheckedSubmission): boolean {
  const pss = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  return verify('sha384', submission.tokenBytes, pss, submission.token.authenticator);
}

const signatureHolds = (step: { publicKey: Uint8Array; signedBytes: Uint8Array; signature: Uint8Array }): boolean =>
  ed25519.verify(step.signature, step.signedBytes, step.publicKey, { zip215: false });

let pending: PendingLot;
let tokens: HeldToken[];
let token: HeldToken;

beforeAll(async () => {
  pending = await createLotRequest(issuer.key, 1);
  tokens = await finishLot(pending, issuer.sign(pending.request));
  const [first] = tokens;
  if (first === undefined) throw new Error('a lot has tokens');
  token = first;
});

describe('a lot', () => {
  it('gives four tokens on four unrelated authors', () => {
    expect(tokens).toHaveLength(4);
    expect(new Set(tokens.map(receiptOf)).size).toBe(4);
  });

  it('shows the issuer nothing of what it signs', () => {
    const seen = pending.request.blinded.join();
    for (const { seed, token: text } of tokens) {
      expect(seen).not.toContain(seed);
      expect(seen).not.toContain(text.slice(0, 40));
    }
  });

  it('survives being kept as text between asking and finishing', async () => {
    const kept = JSON.parse(JSON.stringify(pending)) as PendingLot;
    expect(await finishLot(kept, issuer.sign(kept.request))).toEqual(tokens);
  });

  it('is refused when an answer is not the signature asked for', async () => {
    const [a = '', b = '', ...rest] = issuer.sign(pending.request);
    await expect(finishLot(pending, [b, a, ...rest])).rejects.toThrow(Malformed);
    await expect(finishLot(pending, [a, b])).rejects.toThrow(Malformed);
    await expect(finishLot(pending, [a, b, 'AAAA', 'AAAA'])).rejects.toThrow(Malformed);
    await expect(finishLot(pending, otherIssuer.sign(pending.request))).rejects.toThrow(Malformed);
  });
});

describe('a submission', () => {
  it('carries a token of the issuer and a signature of its author', () => {
    const { input, receipt, threadId, authorKey } = buildSubmission(token, { openThread: thread });
    const read = readSubmission(input);
    expect(tokenHolds(read)).toBe(true);
    expect(signatureHolds(read)).toBe(true);
    expect(read.payload).toEqual({ type: 'thread', authorKey, seq: 1, threadId, ...thread });
    expect(receipt).toBe(receiptOf(token));
    expect(authorOf(receipt)).toMatchObject({ authorKey, ownThreadId: threadId });
  });

  it('may be a reply in another’s thread', () => {
    const content: Content = { reply: { threadId: elsewhere, parentSeq: 3, body: '我们村也一样。' } };
    const { input, threadId } = buildSubmission(token, content);
    const read = readSubmission(input);
    expect(threadId).toBe(elsewhere);
    expect(signatureHolds(read)).toBe(true);
    expect(read.payload).toMatchObject({ type: 'reply', threadId: elsewhere, parentSeq: 3 });
  });

  it('is refused when any byte of token or signature is another', () => {
    const { input } = buildSubmission(token, { openThread: thread });
    const whole = { token: fromBase64Url(input.token), signature: fromBase64Url(input.signature) };
    const place = fc.oneof(
      fc.tuple(fc.constant('token' as const), fc.nat(353)),
      fc.tuple(fc.constant('signature' as const), fc.nat(63)),
    );
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), ([field, at], flip) => {
        const bytes = Uint8Array.from(whole[field] ?? []);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        const sent = { ...input, [field]: Buffer.from(bytes).toString('base64url') };
        expect(stands(() => readSubmission(sent))).toBe(false);
      }),
    );
  });

  it('is refused when any field of its content is another', () => {
    const { input } = buildSubmission(token, { openThread: thread });
    const changes: Partial<ThreadContent>[] = [
      { title: '村里的路被运煤车压坏啦' },
      { body: '下雨天孩子上学要绕三公里。' },
      { kind: 'QUESTION' },
      { board: 'other' },
      { requestReply: false },
      { addresseeUnitId: elsewhere },
      { audience: 'UNIT', unitId: elsewhere },
    ];
    for (const change of changes)
      expect(stands(() => readSubmission({ ...input, openThread: { ...thread, ...change } }))).toBe(false);
  });

  it('cannot be taken over by another author', () => {
    const { input } = buildSubmission(token, { openThread: thread });
    const thief = authorFrom(new Uint8Array(16).fill(7));
    expect(() => readSubmission({ ...input, authorKey: thief.authorKey })).toThrow('another author key');
  });

  it('keeps its fields apart', () => {
    const moved = { ...thread, title: `${thread.title}下`, body: thread.body.slice(1) };
    const one = readSubmission(buildSubmission(token, { openThread: thread }).input);
    const other = readSubmission(buildSubmission(token, { openThread: moved }).input);
    expect(one.signedBytes).not.toEqual(other.signedBytes);
  });

  it.each<[string, Partial<ThreadContent>]>([
    ['title', { title: '路' }],
    ['title', { title: '路'.repeat(81) }],
    ['body', { body: ' \n ' }],
    ['body', { body: '路'.repeat(20_001) }],
    ['body', { body: 'lone \ud800 surrogate' }],
    ['body', { body: 'nul \0' }],
    ['board', { board: null }],
    ['board', { board: '../x' }],
    ['board', { audience: 'LETTER', addresseeId: elsewhere }],
    ['addresseeId', { audience: 'LETTER', board: null }],
    ['unitId', { audience: 'UNIT' }],
    ['unitId', { unitId: elsewhere }],
    ['addresseeUnitId', { addresseeUnitId: 'x' }],
  ])('says that %s is out of bounds', (field, change) => {
    expect(() => buildSubmission(token, { openThread: { ...thread, ...change } })).toThrow(
      expect.objectContaining({ field }),
    );
  });

  it('holds exactly one content', () => {
    const { input } = buildSubmission(token, { openThread: thread });
    const reply = { threadId: elsewhere, parentSeq: null, body: 'x' };
    expect(() => readSubmission({ ...input, reply })).toThrow('exactly one');
    expect(() => readSubmission({ ...input, openThread: null, reply: null })).toThrow('exactly one');
  });
});

describe('a follow-up', () => {
  const receipt = () => receiptOf(token);
  const content = { threadId: elsewhere, parentSeq: null, body: '补充一点。' };

  it('is signed by the receipt alone', () => {
    const read = readFollowUp(buildFollowUp(receipt(), 2, content));
    expect(signatureHolds(read)).toBe(true);
    expect(read.payload).toMatchObject({ type: 'followUp', seq: 2, ...content });
  });

  it('is refused as another step, in another thread, or with other words', () => {
    const sent = buildFollowUp(receipt(), 2, content);
    const others = [{ seq: 3 }, { threadId: threadIdOf(new Uint8Array(32)) }, { body: '补充两点。' }, { parentSeq: 1 }];
    for (const other of others) expect(stands(() => readFollowUp({ ...sent, ...other }))).toBe(false);
    for (const seq of [1, 0, -1, 1.5, 2 ** 31]) expect(() => readFollowUp({ ...sent, seq })).toThrow(Malformed);
  });

  it('needs a receipt that was typed right', () => {
    expect(() => buildFollowUp('ABCD-EFGH', 2, content)).toThrow('receipt');
  });
});

describe('a signed read', () => {
  it('fits its purpose and its day only', () => {
    const sent = buildSignedRead(receiptOf(token), 'letter', '2026-11-23');
    expect(signatureHolds(readRead(sent, 'letter'))).toBe(true);
    expect(signatureHolds(readRead(sent, 'receipt'))).toBe(false);
    expect(signatureHolds(readRead({ ...sent, day: '2026-11-24' }, 'letter'))).toBe(false);
    expect(() => readRead({ ...sent, day: '23.11.2026' }, 'letter')).toThrow(Malformed);
  });
});

describe('the id of a thread', () => {
  it('is a UUIDv4 that follows from the author key', () => {
    const { publicKey: key } = authorOf(receiptOf(token));
    expect(isUuid(threadIdOf(key))).toBe(true);
    expect(threadIdOf(key)[14]).toBe('4');
    expect(threadIdOf(key)).toBe(threadIdOf(Uint8Array.from(key)));
  });
});

describe('a token', () => {
  it('of another length or type is refused before anything is computed', () => {
    const bytes = fromBase64Url(token.token) ?? new Uint8Array();
    expect(() => parseToken(bytes.slice(1))).toThrow(Malformed);
    expect(() => parseToken(Uint8Array.from(bytes, (byte, at) => (at === 1 ? 1 : byte)))).toThrow('another type');
  });
});

/** True only when it parses and every signature in it holds. */
function stands(read: () => CheckedSubmission | Parameters<typeof signatureHolds>[0]): boolean {
  try {
    const step = read();
    return signatureHolds(step) && (!('token' in step) || (tokenHolds(step) && keyIs(step)));
  } catch (error) {
    if (error instanceof Malformed) return false;
    throw error;
  }
}

const keyIs = ({ token: { keyId } }: CheckedSubmission): boolean =>
  Buffer.from(keyId).toString('base64url') === issuer.key.keyId;
