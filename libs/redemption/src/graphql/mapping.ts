import type { PostKind } from '#contracts';
import type { Admission, Accepted as AcceptedStep } from '../admission/admission.service.js';
import type { SignedReads } from '../admission/signed-reads.service.js';
import { slotTime } from '../window/window.rules.js';
import type { AnonymousReplyInput, AnonymousThreadInput, Submission } from './anonymous.inputs.js';
import type { Accepted, LetterEntry } from './anonymous.type.js';

/** An input field that was left out and one that is null are the same nothing, and are signed as such. */
export function toSubmission({
  openThread,
  reply,
  token,
  authorKey,
  signature,
}: Submission): Parameters<Admission['submit']>[0] {
  const proof = { token, authorKey, signature };
  return { ...proof, openThread: openThread && threadContent(openThread), reply: reply && replyContent(reply) };
}

function threadContent(input: AnonymousThreadInput) {
  const { board = null, unitId = null, addresseeUnitId = null, addresseeId = null, images, ...rest } = input;
  return { ...rest, images: images ?? [], board, unitId, addresseeUnitId, addresseeId };
}

function replyContent({ parentSeq = null, images, ...rest }: AnonymousReplyInput) {
  return { ...rest, images: images ?? [], parentSeq };
}

export function toAccepted({ threadId, seq, slot }: AcceptedStep): Accepted {
  return { threadId, seq, publishedBy: slotTime(slot) };
}

type LetterPost = Awaited<ReturnType<SignedReads['letter']>>['entries'][number];

/** Images go along as data: a second request for each would tell which letter is read. */
export function toLetterEntry({ images, kind, ...entry }: LetterPost): LetterEntry {
  return {
    ...entry,
    kind: kind as PostKind,
    images: images.map(({ type, bytes, ...image }) => ({
      ...image,
      data: `data:${type};base64,${bytes.toString('base64')}`,
    })),
  };
}
