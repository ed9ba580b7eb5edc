import type { Admission, Accepted as AcceptedStep } from '../admission/admission.service.js';
import { slotTime } from '../window/window.rules.js';
import type { AnonymousReplyInput, AnonymousThreadInput, Submission } from './anonymous.inputs.js';
import type { Accepted } from './anonymous.type.js';

/** An input field that was left out and one that is null are the same nothing, and are signed as such. */
export function toSubmission({ openThread, reply, ...proof }: Submission): Parameters<Admission['submit']>[0] {
  return { ...proof, openThread: openThread && threadContent(openThread), reply: reply && replyContent(reply) };
}

function threadContent(input: AnonymousThreadInput) {
  const { board = null, unitId = null, addresseeUnitId = null, addresseeId = null, ...rest } = input;
  return { ...rest, board, unitId, addresseeUnitId, addresseeId };
}

function replyContent({ parentSeq = null, ...rest }: AnonymousReplyInput) {
  return { ...rest, parentSeq };
}

export function toAccepted({ threadId, seq, slot }: AcceptedStep): Accepted {
  return { threadId, seq, publishedBy: slotTime(slot) };
}
