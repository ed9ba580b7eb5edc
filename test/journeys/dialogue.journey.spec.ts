import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aThread } from '#redemption/testing';
import { buildSignedRead, letterTag, type KeptStep, type ThreadContent } from '#tokens';
import { AnonymousSide } from './world/anonymous-side.js';
import { refusalOf } from './world/caller.js';
import { aCounty, type County, type PersonName } from './world/county.js';
import { Device } from './world/device.js';
import { RunningApi } from './world/running-api.js';

const ASK = 'mutation ($input: AskAuthorInput!) { askAuthor(input: $input) { seq kind } }';
const ANSWER = 'mutation ($input: OfficialReplyInput!) { replyOfficially(input: $input) { seq } }';
const BLOCK = 'mutation ($input: BlockInput!) { blockAnonymousAuthor(input: $input) { seq } }';
const UNBLOCK = 'mutation ($input: PostOfAuthor!) { unblockAnonymousAuthor(input: $input) { seq } }';
const SEEN = `query ($id: ID!) { thread(id: $id) {
  title withdrawn openQuestion canReopenUntil rating { solved rating reason } case { status events { type slot actor } } } }`;

let api: RunningApi;
let county: County;
let anonymous: AnonymousSide;
/** Where the receipt was written, and where it is only typed. */
let device: Device;
let other: Device;

beforeAll(async () => {
  api = await RunningApi.start();
  county = await aCounty(api);
  anonymous = await AnonymousSide.of(api);
  device = new Device(await county.as('staff'), anonymous.redeemer);
  other = new Device(await county.as('guest'), anonymous.redeemer);
  await device.client.collect();
});
afterAll(async () => {
  await anonymous.close();
  await api.stop();
});

const endWindow = () => anonymous.endWindow();
async function spoken(content: Partial<ThreadContent> = {}): Promise<KeptStep> {
  const step = await device.client.speak({ openThread: aThread({ board: 'roads', ...content }) });
  await endWindow();
  return step;
}
const by = async <T>(name: PersonName, query: string, variables: object): Promise<T> =>
  (await county.as(name)).get<T>(query, variables as Record<string, unknown>);
const ask = (threadId: string) =>
  by<{ seq: number; kind: string }>('leader', ASK, {
    input: { clientId: randomUUID(), threadId, body: '是哪一段路？' },
  });
const answer = (threadId: string, disposition: string | null = null) =>
  by<{ seq: number }>('leader', ANSWER, {
    input: { clientId: randomUUID(), threadId, body: '本周五前铺好碎石。', disposition },
  });
const seen = (id: string) => by<Record<string, unknown>>('outsider', SEEN, { id });
const receiptOf = ({ receipt }: KeptStep) =>
  anonymous.redeemer.redemption.reads.receipt(buildSignedRead(receipt, 'receipt', anonymous.clock.today()));
const letterOf = ({ receipt }: KeptStep) =>
  anonymous.redeemer.redemption.reads.letter(buildSignedRead(receipt, 'letter', anonymous.clock.today()));
const digest = (name: PersonName) =>
  county.as(name).then(async (caller) => {
    const query = '{ anonymousDigest { threadId authorKey openQuestionSeq officialCount blocked rating } letterTags }';
    return (await caller.ask({ query })).data as { anonymousDigest: Record<string, unknown>[]; letterTags: string[] };
  });

describe('a dialogue with someone nobody knows', () => {
  it('goes back and forth in a thread, from any device that has the receipt', async () => {
    const step = await spoken();
    const { receipt, threadId, authorKey } = step;
    const { seq, kind } = await ask(threadId);
    expect(kind).toBe('QUESTION');
    expect(await receiptOf(step)).toMatchObject({ openQuestion: seq, canReopenUntil: null });
    const { anonymousDigest } = await digest('outsider');
    expect(anonymousDigest.find((line) => line['authorKey'] === authorKey)).toMatchObject({ openQuestionSeq: seq });

    await other.client.followUp(receipt, { threadId, parentSeq: seq, body: '村口到小学那段。' }, 2);
    await endWindow();
    expect(await seen(threadId)).toMatchObject({ openQuestion: null });

    await answer(threadId, 'PLANNED');
    expect(await receiptOf(step)).toMatchObject({ openQuestion: null, canReopenUntil: expect.any(String) as unknown });
    const judgement = { threadId, solved: false, rating: 'DISSATISFIED', reason: '只铺了一半' } as const;
    await other.client.rate(receipt, judgement, 3);
    await other.client.reopen(receipt, { threadId, body: '下雨又塌了。' }, 4);
    await endWindow();
    const { solved, rating, reason } = judgement;
    expect(await seen(threadId)).toMatchObject({
      rating: { solved, rating, reason },
      canReopenUntil: null,
      case: { status: 'IN_PROGRESS' },
    });
    expect(await receiptOf(step)).toMatchObject({ rating: { solved, rating, reason }, lastSeq: 4 });

    await other.client.withdraw(receipt, { threadId, reason: '已经搬走了' }, 5);
    await endWindow();
    const withdrawn = await seen(threadId);
    expect(withdrawn).toMatchObject({ title: '', withdrawn: true, case: { status: 'WITHDRAWN' } });
    const { events } = withdrawn['case'] as { events: { type: string; slot: boolean; actor: string }[] };
    const author = events.filter(({ type }) => ['OPEN', 'RATE_DISSATISFIED', 'WITHDRAW'].includes(type));
    expect(author).toHaveLength(3);
    for (const event of author) expect(event.slot).toBe(true);
    await other.client.followUp(receipt, { threadId, parentSeq: null, body: '还有一句。' }, 6);
    await endWindow();
    const { steps } = await receiptOf(step);
    expect(steps.at(-1)).toMatchObject({ seq: 6, state: 'REFUSED', refusal: 'THREAD_WITHDRAWN' });
  });

  it('goes on in a letter, and the digest tells its author without telling anybody else', async () => {
    const letter = await spoken({
      board: null,
      audience: 'LETTER',
      addresseeId: county.staff.leader,
      requestReply: false,
    });
    const { receipt, threadId, authorKey } = letter;
    expect((await digest('outsider')).letterTags).not.toContain(letterTag(authorKey, 1));
    const { seq } = await ask(threadId);
    expect(await letterOf(letter)).toMatchObject({
      openQuestion: seq,
      entries: [{ kind: 'OPENING' }, { seq, kind: 'QUESTION', voice: 'ADDRESSEE', body: '是哪一段路？' }],
    });
    const [one, another] = [await digest('outsider'), await digest('administrator')];
    expect(JSON.stringify(one)).toBe(JSON.stringify(another));
    expect(one.letterTags).toContain(letterTag(authorKey, 1));
    for (const secret of [threadId, authorKey]) expect(JSON.stringify(one)).not.toContain(secret);

    await other.client.followUp(receipt, { threadId, parentSeq: seq, body: '村口那段。' }, 2);
    await endWindow();
    expect(await letterOf(letter)).toMatchObject({ openQuestion: null });
    await answer(threadId);
    expect((await digest('outsider')).letterTags).toContain(letterTag(authorKey, 2));
    await other.client.rate(receipt, { threadId, solved: true, rating: 'SATISFIED', reason: null }, 3);
    await other.client.withdraw(receipt, { threadId, reason: null }, 4);
    await endWindow();
    expect(await letterOf(letter)).toMatchObject({
      rating: { solved: true, rating: 'SATISFIED' },
      withdrawn: true,
      entries: [{ seq: 1, body: null }, {}, {}, { body: '本周五前铺好碎石。' }],
    });
  });

  it('ends for a blocked author, who learns why', async () => {
    const step = await spoken({ title: '这条路到底谁来管' });
    const { receipt, threadId } = step;
    const input = { threadId, postSeq: 1, reason: '多次人身攻击' };
    const denied = await (await county.as('leader')).ask({ query: BLOCK, variables: { input } });
    expect(refusalOf(denied)).toBe('FORBIDDEN');
    // Accepted before the block, published after it.
    await other.client.followUp(receipt, { threadId, parentSeq: null, body: '再说一句。' }, 2);
    await by('moderator', BLOCK, { input });
    await endWindow();
    const view = await receiptOf(step);
    expect(view).toMatchObject({ blocked: '多次人身攻击' });
    expect(view.steps.at(-1)).toMatchObject({ seq: 2, refusal: 'AUTHOR_BLOCKED' });
    const late = await other.client.followUp(receipt, { threadId, parentSeq: null, body: '又一句。' }, 3);
    expect(late).toMatchObject({ state: 'refused', refusal: 'AUTHOR_BLOCKED' });
    await by('moderator', UNBLOCK, {
      input: { threadId, postSeq: 1 },
    });
    const again = await other.client.followUp(receipt, { threadId, parentSeq: null, body: '谢谢。' }, 4);
    expect(again).toMatchObject({ state: 'accepted' });
  });
});
