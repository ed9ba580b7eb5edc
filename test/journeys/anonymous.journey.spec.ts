import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aThread } from '#redemption/testing';
import { buildSignedRead } from '#tokens';
import type { KeptStep } from '#tokens';
import type { AnonymousDigestLine, ErrorCode } from '#contracts';
import { AnonymousSide } from './world/anonymous-side.js';
import { aCounty, type County } from './world/county.js';
import { Device } from './world/device.js';
import { RunningApi } from './world/running-api.js';

const road = aThread({ board: 'roads' });

type Unit = { readonly id: string };
interface Board extends Unit {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly position: number;
  readonly archived: boolean;
  readonly unit: Unit;
  readonly readUnit: Unit;
  readonly postUnit: Unit;
  readonly answerUnit: Unit;
  readonly moderateUnit: Unit;
}

/** Told in order: one person speaks without a name and is answered. */
describe('speaking anonymously', () => {
  let api: RunningApi;
  let county: County;
  let anonymous: AnonymousSide;
  let device: Device;
  let spoken: KeptStep;

  beforeAll(async () => {
    api = await RunningApi.start();
    county = await aCounty(api);
    anonymous = await AnonymousSide.of(api);
    device = new Device(await county.as('staff'), anonymous.redeemer);
  });
  afterAll(async () => {
    await anonymous.close();
    await api.stop();
  });

  const digest = async () =>
    (await county.as('outsider')).get<AnonymousDigestLine[]>(
      '{ anonymousDigest { threadId authorKey isOpener lastStep lastSeq officialCount } }',
    );

  it('begins with tokens for two weeks, which every browser fetches', async () => {
    await device.client.collect();
    expect(device.kept.tokens).toHaveLength(8);
    const { lotsMissing } = await device.keys();
    expect(lotsMissing).toHaveLength(4);
  });

  it('is accepted, and stands nowhere before the window is over', async () => {
    spoken = await device.client.speak({ openThread: road });
    expect(spoken.state).toBe('accepted');
    const query = 'query ($id: ID!) { thread(id: $id) { id } }';
    expect(await (await county.as('outsider')).get(query, { id: spoken.threadId })).toBeNull();
  });

  it('appears to everybody under a name of its own, at the slot', async () => {
    await anonymous.endWindow();
    const query = `query ($id: ID!) { thread(id: $id) {
      title postedAt slot author { voice name staffId unitName } case { status } } }`;
    for (const name of ['outsider', 'administrator', 'moderator'] as const) {
      const thread = await (await county.as(name)).get<Record<string, unknown>>(query, { id: spoken.threadId });
      expect(thread).toMatchObject({
        title: road.title,
        postedAt: spoken.publishedBy,
        slot: true,
        author: { voice: 'ANONYMOUS', staffId: null, unitName: null },
        case: { status: 'SUBMITTED' },
      });
    }
  });

  it('is recognised by its author in what everybody downloads', async () => {
    await device.client.match(await digest());
    expect(device.kept.steps).toMatchObject([{ state: 'published' }]);
  });

  it('is answered officially, and followed up with the receipt from another device', async () => {
    const answer = 'mutation ($input: OfficialReplyInput!) { replyOfficially(input: $input) { seq } }';
    await (
      await county.as('leader')
    ).get(answer, { input: { clientId: crypto.randomUUID(), threadId: spoken.threadId, body: '本周五前铺好碎石。' } });
    expect(await digest()).toMatchObject([{ threadId: spoken.threadId, lastStep: 1, officialCount: 1 }]);
    const other = new Device(await county.as('guest'), anonymous.redeemer);
    const content = { threadId: spoken.threadId, parentSeq: null, body: '谢谢，我们等着。' };
    expect(await other.client.followUp(spoken.receipt.toLowerCase(), content, 2)).toMatchObject({ state: 'accepted' });
    await anonymous.endWindow();
    const query = `query ($id: ID!) { thread(id: $id) { posts(last: 1) { edges { node { body author { isOpener voice } } } } } }`;
    const seen = await (await county.as('outsider')).get(query, { id: spoken.threadId });
    const post = { body: '谢谢，我们等着。', author: { isOpener: true, voice: 'ANONYMOUS' } };
    expect(seen).toMatchObject({ posts: { edges: [{ node: post }] } });
  });

  it('reaches a leader as a letter, whose answer only the receipt opens', async () => {
    const addresseeId = county.staff.leader;
    const letter = { ...road, board: null, audience: 'LETTER', addresseeId, requestReply: false } as const;
    const sent = await device.client.speak({ openThread: letter });
    await anonymous.endWindow();
    expect((await digest()).map(({ threadId }) => threadId)).not.toContain(sent.threadId);
    const leader = await county.as('leader');
    const reply = 'mutation ($input: ReplyInput!) { reply(input: $input) { seq } }';
    await leader.get(reply, { input: { clientId: crypto.randomUUID(), threadId: sent.threadId, body: '信收到了。' } });
    const read = buildSignedRead(sent.receipt, 'letter', anonymous.clock.today());
    expect(await anonymous.redeemer.redemption.reads.letter(read)).toMatchObject({
      threadId: sent.threadId,
      entries: [
        { seq: 1, voice: 'AUTHOR', body: road.body },
        { seq: 2, voice: 'ADDRESSEE', body: '信收到了。' },
      ],
    });
  });

  it('is offered until it is taken off every board', async () => {
    const offered = async () => (await county.as('staff')).get('{ anonymity { enabled } }');
    expect(await offered()).toEqual({ enabled: true });
    const unit = (place: string): string => `${place}Unit { id }`;
    const places = ['read', 'post', 'answer', 'moderate'];
    const administrator = await county.as('administrator');
    const boards = await administrator.get<readonly Board[]>(
      `{ boards { id slug name description position archived unit { id } ${places.map(unit).join(' ')} } }`,
    );
    for (const { id, unit: own, readUnit, postUnit, answerUnit, moderateUnit, ...rest } of boards) {
      const reach = { readUnitId: readUnit.id, postUnitId: postUnit.id, answerUnitId: answerUnit.id };
      const input = { ...rest, ...reach, unitId: own.id, moderateUnitId: moderateUnit.id, voices: ['NAMED'] };
      await administrator.get(
        'mutation ($id: ID!, $input: BoardInput!) { updateBoard(id: $id, input: $input) { id } }',
        {
          id,
          input,
        },
      );
    }
    expect(boards.length).toBeGreaterThan(0);
    expect(await offered()).toEqual({ enabled: false });
  });

  it('gives a suspended member no tokens', async () => {
    const suspended = new Device(await county.as('outsider'), anonymous.redeemer);
    const suspend = 'mutation ($id: ID!) { suspendStaff(staffId: $id) { suspended } }';
    await (await county.as('administrator')).get(suspend, { id: county.staff.outsider });
    await expect(suspended.client.collect()).rejects.toThrow('UNAUTHENTICATED' satisfies ErrorCode);
  });
});
