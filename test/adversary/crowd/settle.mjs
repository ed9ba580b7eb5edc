/**
 * What an author does with a matter of their own, by its receipt alone: look where it stands, read the letter, answer a
 * question, say how it was handled, ask for it to be done again, take it back.
 */
import { buildSignedRead } from '#tokens';
import { ownPhrase } from '../attacks/canaries.mjs';
import { pick } from './person.mjs';

const STANDING = 'threadId openQuestion withdrawn canReopenUntil';
const RECEIPT = `query ($input: SignedRead!) { receipt(input: $input) { ${STANDING} letter steps { seq state } } }`;
const LETTER = `query ($input: SignedRead!) { letter(input: $input) { ${STANDING} entries { seq voice kind body day } } }`;

/** @returns the accepted step, if one was taken */
export async function settle(person, random, registration) {
  const receipt = pick(person.receipts().filter(isOpeners(person)), random);
  const draw = random();
  if (receipt === undefined) return undefined;
  const { today } = await person.redeemer.status();
  const view = await ask(person, RECEIPT, buildSignedRead(receipt, 'receipt', today));
  if (view.letter) await ask(person, LETTER, buildSignedRead(receipt, 'letter', today));
  const step = await act(person, receipt, view, draw, registration);
  return step?.state === 'accepted' ? step : undefined;
}

function act({ client, takenBack, rated }, receipt, { threadId, openQuestion, canReopenUntil }, draw, registration) {
  const words = ownPhrase();
  if (openQuestion !== null)
    return client.followUp(receipt, { threadId, parentSeq: openQuestion, body: `是周三的。${words}` });
  const { rate, reopen, withdraw } = registration.whenAnswered;
  const answered = canReopenUntil !== null;
  if (answered && draw < rate) {
    if (rated.has(receipt)) return undefined;
    rated.add(receipt);
    return client.rate(receipt, { threadId, solved: false, rating: 'DISSATISFIED', reason: `还没有贴。${words}` });
  }
  if (answered && draw < rate + reopen) {
    rated.delete(receipt);
    return client.reopen(receipt, { threadId, body: `请再办一次。${words}` });
  }
  if (draw < (answered ? rate + reopen + withdraw : registration.withdrawsUnanswered)) {
    takenBack.add(receipt);
    return client.withdraw(receipt, { threadId, reason: `已经解决了。${words}` });
  }
  return undefined;
}

/** Published by now: nothing is looked after before. */
const isOpeners =
  ({ kept }) =>
  (receipt) =>
    kept.steps.some((step) => step.receipt === receipt && step.sends.submission?.openThread !== undefined);

async function ask({ machine }, query, input) {
  const { data, errors } = await (
    await machine.fetch(`${machine.anonymousOrigin}/graphql`, { body: JSON.stringify({ query, variables: { input } }) })
  ).json();
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0];
}
