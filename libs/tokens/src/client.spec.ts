import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  AnonymousClient,
  Refused,
  nothingKept,
  type Answer,
  type Content,
  type Issuer,
  type Kept,
  type LotRequest,
  type Redeemer,
  type StepState,
  type Vault,
} from './index.js';
import { anIssuer } from './fixtures/issuer.js';

const keyOwner = await anIssuer();
const { key } = keyOwner;
const publishedBy = '2026-11-23T02:20:00.000Z';
const content = {
  reply: { threadId: '7b0c64a0-6f2c-4c1e-9f57-3a4d9a5cf0aa', parentSeq: null, body: '我们村也一样。' },
} satisfies Content;

class MemoryVault implements Vault {
  kept: Kept = nothingKept;
  load = () => Promise.resolve(this.kept);
  save = (kept: Kept) => {
    this.kept = JSON.parse(JSON.stringify(kept)) as Kept;
    return Promise.resolve();
  };
}

class World implements Issuer, Redeemer {
  answered: LotRequest[] = [];
  taken = 0;
  /** What the next calls throw instead of answering. */
  failures: Error[] = [];
  sent: string[] = [];
  steps: StepState[] = [];

  keys = () => Promise.resolve({ keys: [key], lotsMissing: this.taken < 3 ? [{ epoch: key.epoch, lot: 1 }] : [] });
  requestTokens = (request: LotRequest) => {
    this.answered.push(request);
    return this.unlessItFails(() => keyOwner.sign(request));
  };
  status = () => Promise.resolve({ today: '2026-11-23', keys: [{ keyId: key.keyId, spendable: true }] });
  submit = (input: { signature: string }) => this.accept(input.signature, 1);
  followUp = (input: { signature: string; seq: number }) => this.accept(input.signature, input.seq);
  rate = this.followUp;
  withdraw = this.followUp;
  reopen = this.followUp;
  receipt = () => Promise.resolve({ threadId: content.reply.threadId, steps: this.steps });

  private accept(signature: string, seq: number): Promise<Answer> {
    this.sent.push(signature);
    return this.unlessItFails(() => ({ threadId: content.reply.threadId, seq, publishedBy }));
  }

  private unlessItFails<T>(answer: () => T): Promise<T> {
    const failure = this.failures.shift();
    return failure === undefined ? Promise.resolve(answer()) : Promise.reject(failure);
  }
}

let world: World;
let vault: MemoryVault;
let client: AnonymousClient;

beforeEach(() => {
  world = new World();
  vault = new MemoryVault();
  client = new AnonymousClient(vault, world, world);
});

describe('collecting tokens', () => {
  it('takes one lot of a key and no second', async () => {
    await client.collect();
    await client.collect();
    expect(world.answered).toHaveLength(1);
    expect(vault.kept.tokens).toHaveLength(4);
    expect(vault.kept.pending).toEqual([]);
  });

  it('repeats the very same request after the answer was lost', async () => {
    world.failures = [new Error('connection lost')];
    await expect(client.collect()).rejects.toThrow('connection lost');
    await client.collect();
    expect(world.answered[1]).toEqual(world.answered[0]);
    expect(vault.kept.tokens).toHaveLength(4);
  });

  it('drops a lot that another browser took', async () => {
    world.failures = [new Refused('LOT_ALREADY_ISSUED')];
    await client.collect();
    expect(vault.kept).toEqual(nothingKept);
  });
});

describe('speaking', () => {
  beforeEach(() => client.collect());

  it('uses up one token and keeps the receipt', async () => {
    const step = await client.speak(content);
    expect(step).toMatchObject({ state: 'accepted', seq: 1, publishedBy });
    expect(vault.kept.tokens).toHaveLength(3);
    expect(vault.kept.steps).toEqual([step]);
  });

  it('sends the same bytes again until they are answered', async () => {
    world.failures = [new Error('connection lost'), new Refused('TRY_NEXT_WINDOW')];
    expect((await client.speak(content)).state).toBe('sending');
    await client.resend(new Date('2026-11-23T02:00:00Z'));
    await client.resend(new Date('2026-11-23T02:00:00Z'));
    expect(vault.kept.steps[0]?.state).toBe('accepted');
    expect(new Set(world.sent).size).toBe(1);
    await client.resend(new Date('2026-11-23T02:00:00Z'));
    expect(world.sent).toHaveLength(3);
  });

  it('asks again about what should have been published but was not seen', async () => {
    await client.speak(content);
    await client.resend(new Date('2026-11-23T02:30:00Z'));
    expect(world.sent).toHaveLength(2);
  });

  it('keeps a refusal', async () => {
    world.failures = [new Refused('TOKEN_SPENT')];
    expect(await client.speak(content)).toMatchObject({ state: 'refused', refusal: 'TOKEN_SPENT' });
  });

  it('is refused once the tokens are used up', async () => {
    for (let i = 0; i < 4; i++) await client.speak(content);
    await expect(client.speak(content)).rejects.toThrow('TOKENS_UNAVAILABLE');
  });
});

describe('following up', () => {
  it('counts its steps and learns from the digest how far it was published', async () => {
    await client.collect();
    const { receipt, authorKey } = await client.speak(content);
    const again = await client.followUp(receipt, content.reply);
    const line = { threadId: again.threadId, authorKey, isOpener: false, lastSeq: 9, officialCount: 0 };
    const quiet = { openQuestionSeq: null, blocked: false, held: 0, hidden: 0, rating: null };
    expect(again.seq).toBe(2);
    await client.match([{ ...line, ...quiet, lastStep: 1 }]);
    expect(vault.kept.steps.map(({ state }) => state)).toEqual(['published', 'accepted']);
    world.steps = [{ seq: 2, state: 'REFUSED', refusal: 'THREAD_LOCKED' }];
    await client.follow(receipt, '2026-11-23');
    expect(vault.kept.steps[1]).toMatchObject({ state: 'refused', refusal: 'THREAD_LOCKED' });
  });

  it('rates, withdraws and opens again as further steps, each repeated with the same bytes until it is answered', async () => {
    await client.collect();
    const { receipt, threadId } = await client.speak(content);
    world.failures = [new Error('connection lost')];
    await client.rate(receipt, { threadId, solved: true, rating: 'SATISFIED', reason: null });
    await client.reopen(receipt, { threadId, body: '路又坏了。' });
    await client.withdraw(receipt, { threadId, reason: null });
    expect(vault.kept.steps.map(({ seq, state }) => [seq, state])).toEqual([
      [1, 'accepted'],
      [2, 'sending'],
      [3, 'accepted'],
      [4, 'accepted'],
    ]);
    await client.resend(new Date('2026-11-23T02:00:00Z'));
    expect(world.sent[4]).toBe(world.sent[1]);
    expect(vault.kept.steps[1]?.state).toBe('accepted');
  });

  it('works from a typed receipt on a device that knows nothing else', async () => {
    const receipt = '0000-0000-0000-0000-0000-0000-0000';
    await expect(client.followUp(receipt, content.reply, 5)).rejects.toThrow('receipt');
    await client.collect();
    const { receipt: real } = await client.speak(content);
    const other = new AnonymousClient(new MemoryVault(), world, world);
    expect(await other.followUp(real.toLowerCase(), content.reply, 5)).toMatchObject({ seq: 5, state: 'accepted' });
  });
});
