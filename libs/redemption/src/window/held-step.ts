import { createHash } from 'node:crypto';
import type { ImageDescription, InboxPayload } from '#contracts';
import { toBase64Url, type CheckedStep, type CheckedSubmission } from '#tokens';
import type { Slot } from './window.rules.js';

/** One accepted step while it waits for the end of its window: exactly what the spool keeps of it. Plain JSON. */
export interface HeldStep {
  readonly authorKey: string;
  readonly seq: number;
  readonly threadId: string;
  readonly letter: boolean;
  readonly slot: Slot;
  /** base64url. */
  readonly requestHash: string;
  /** The token that paid for it; null for a follow-up. */
  readonly spends: { readonly nonce: string; readonly keyId: string } | null;
  /** The day a follow-up counts for; null for a first step. */
  readonly followUpDay: string | null;
  readonly payload: InboxPayload;
}

export const requestHash = (step: CheckedStep): string =>
  createHash('sha256').update(step.signedBytes).digest('base64url');

export const stepKey = ({ authorKey, seq }: { authorKey: string; seq: number }): string => `${authorKey}/${seq}`;

/** The images a step brings along; most bring none. */
export const imagesOf = ({ payload }: HeldStep): readonly ImageDescription[] =>
  'images' in payload ? (payload.images ?? []) : [];
export const imageIds = (step: HeldStep): string[] => imagesOf(step).map(({ id }) => id);

export const illustrated = (step: HeldStep, images: readonly ImageDescription[]): HeldStep => ({
  ...step,
  payload: Object.assign({}, step.payload, { images }),
});

export function heldSubmission(submission: CheckedSubmission, slot: Slot): HeldStep {
  const { payload, token } = submission;
  return {
    authorKey: payload.authorKey,
    seq: payload.seq,
    threadId: payload.threadId,
    letter: payload.type === 'thread' && payload.audience === 'LETTER',
    slot,
    requestHash: requestHash(submission),
    spends: { nonce: toBase64Url(token.nonce), keyId: toBase64Url(token.keyId) },
    followUpDay: null,
    payload,
  };
}

export function heldFollowUp(step: CheckedStep, slot: Slot, letter: boolean, day: string): HeldStep {
  const { payload } = step;
  return {
    authorKey: payload.authorKey,
    seq: payload.seq,
    threadId: payload.threadId,
    letter,
    slot,
    requestHash: requestHash(step),
    spends: null,
    followUpDay: day,
    payload,
  };
}
