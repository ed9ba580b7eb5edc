/** One of the crowd: a member with a browser. What it does over the network is what the web app does. */
import { randomUUID } from 'node:crypto';
import './quick-arithmetic.mjs';
import { FAULT, LOOKED_FOR, ownPhrase } from '../attacks/canaries.mjs';
import { aPhoto, withImages } from '#redemption/testing';
import { AnonymousClient, httpRedeemer, nothingKept, Refused } from '#tokens';
import { settle } from './settle.mjs';

const PASSWORD = 'adversary-2026-demo';
export const password = PASSWORD;

const queries = {
  signIn:
    'mutation ($name: String!, $password: String!) { signIn(loginName: $name, password: $password) { __typename } }',
  list: '{ threads(first: 20) { edges { node { id title postedAt } } } }',
  thread: 'query ($id: ID!) { thread(id: $id) { id title posts(last: 10) { edges { node { seq body postedAt } } } } }',
  reply: 'mutation ($input: ReplyInput!) { reply(input: $input) { seq } }',
  support: 'mutation ($input: PostRef!) { support(input: $input, on: true) { seq } }',
  keys: '{ anonymity { keys { keyId epoch generation publicKey holders spendable } lotsMissing { epoch lot } } }',
  tokens: 'mutation ($input: TokenRequestInput!) { requestTokens(input: $input) { signatures } }',
  notices: '{ notices(first: 100) { edges { node { id version at thread { id } } } } }',
  search: 'query ($text: String!) { search(text: $text, first: 10) { edges { node { post { seq } } } } }',
  digest: '{ anonymousDigest { threadId authorKey isOpener lastStep lastSeq officialCount } }',
};

export class Person {
  /** @param {{ id: string, loginName: string }} member @param {import('./request.mjs').Machine} machine */
  constructor(member, number, machine, world) {
    Object.assign(this, { ...member, number, machine, world });
    this.kept = nothingKept;
    /** Blinded messages it sent: they must be stored nowhere. */
    this.blinded = [];
    /** Receipts of what it took back: there is nothing more to say. */
    this.takenBack = new Set();
    /** Receipts of what it judged, until it is done again. */
    this.rated = new Set();
    this.redeemer = this.#redeemer();
    this.client = new AnonymousClient(this, this, this.redeemer);
  }

  // What it keeps, and the issuer as it sees it.
  load = async () => this.kept;
  save = async (kept) => void (this.kept = kept);
  /** One lot at a time, of the oldest key it has none of: the days here use up no more. */
  keys = async () => {
    const { keys, lotsMissing } = await this.machine.forum(queries.keys);
    return { keys: keys.filter(({ keyId }) => !this.kept.taken.includes(keyId)).slice(0, 1), lotsMissing };
  };
  requestTokens = async (input) => {
    this.blinded.push(...input.blinded);
    try {
      return (await this.machine.forum(queries.tokens, { input })).signatures;
    } catch (error) {
      throw error.code === undefined ? error : new Refused(error.code);
    }
  };

  async signIn() {
    this.machine.cookie = null;
    await this.machine.forum(queries.signIn, { name: this.loginName, password: PASSWORD });
  }

  collect = () => this.client.collect();

  /** The list and one of its threads; now and then the digest, which everybody fetches, news, and a word looked for. */
  async read(random) {
    const list = await this.machine.forum(queries.list);
    if (random() < 0.2) await this.machine.forum(queries.digest);
    if (random() < 0.2) await this.machine.forum(queries.notices);
    if (random() < 0.2) await this.machine.forum(queries.search, { text: `菜价 ${LOOKED_FOR}` });
    const { node } = pick(list.edges, random) ?? {};
    if (node !== undefined) await this.machine.forum(queries.thread, { id: node.id });
  }

  /** A thread it wrote in, if there is one; now and then also what became of its words, which the receipt alone opens. */
  async reread(random) {
    const mine = pick(this.kept.steps, random);
    if (mine === undefined) return;
    if (!this.isLetter(mine.receipt)) await this.machine.forum(queries.thread, { id: mine.threadId });
    if (random() >= 0.3) return;
    const { today } = await this.redeemer.status();
    await this.client.follow(mine.receipt, today);
  }

  async reply(random) {
    const threadId = pick(this.world.threads, random);
    const input = { clientId: randomUUID(), threadId, body: '我们这边也是这样。' };
    await this.machine.forum(queries.reply, { input });
  }

  /** Never one's own: that is refused. */
  async support(random) {
    const threadId = pick(
      this.world.threads.filter((_, n) => n % this.world.size !== this.number),
      random,
    );
    await this.machine.forum(queries.support, { input: { threadId, seq: 1 } });
  }

  /** A new thread while it has tokens and feels like it, else a further word where it spoke before. */
  async post(random, { newThread, image, letter }) {
    const wantsNew = random() < newThread;
    const content = random() < letter ? this.world.letter : this.world.anonymousThread;
    const images = await this.#photo(random() < image);
    const receipt = pick(this.receipts(), random);
    if (receipt === undefined || wantsNew) {
      const step = await this.#open(content, images).catch(ignoreWantOf('TOKENS_UNAVAILABLE'));
      if (step !== undefined) return step;
    }
    if (receipt === undefined) return undefined;
    const { threadId } = this.#first(receipt);
    const body = `补充一点情况。${ownPhrase()}`;
    const step = await this.client.followUp(receipt, { threadId, parentSeq: null, body, images });
    return step.state === 'accepted' ? step : undefined;
  }

  /** Looks after a matter of its own. @returns the step it took, if any */
  settle(random, registration) {
    this.imageData = [];
    return settle(this, random, registration);
  }

  /** What it can still speak with. */
  receipts() {
    return [...new Set(this.kept.steps.map((step) => step.receipt))].filter((one) => !this.takenBack.has(one));
  }

  #first = (receipt) => this.kept.steps.find((step) => step.receipt === receipt);
  isLetter = (receipt) => this.#first(receipt).sends.submission?.openThread?.audience === 'LETTER';

  /** Sends, and looks for, what cannot be accepted, with words that must not come up again anywhere. */
  async fail() {
    const { threadId } = this.kept.steps[0];
    const input = { authorKey: 'x', token: FAULT, signature: FAULT, reply: { threadId, parentSeq: null, body: FAULT } };
    const refusal = await httpRedeemer(this.machine.anonymousOrigin, this.machine.fetch)
      .submit(input)
      .catch(({ code }) => code);
    if (typeof refusal !== 'string') throw new Error('What cannot be accepted was accepted.');
    const tooLong = LOOKED_FOR.repeat(50);
    const unsearchable = await this.machine.forum(queries.search, { text: tooLong }).catch(({ code }) => code);
    if (typeof unsearchable !== 'string') throw new Error('What is too long was looked for.');
  }

  /** The bytes go beside what is signed. */
  #redeemer() {
    const { submit, followUp, ...rest } = httpRedeemer(this.machine.anonymousOrigin, this.machine.fetch);
    const withBytes = (send) => (input) => send({ ...input, imageData: this.imageData });
    return { ...rest, submit: withBytes(submit), followUp: withBytes(followUp) };
  }

  /** As a telephone takes it, with its owner's marks. @returns what is signed */
  async #photo(wanted) {
    const { camera: canary } = this.machine.marks;
    const { signed, imageData } = withImages(wanted ? [await aPhoto({ width: 48, height: 36, canary })] : []);
    this.imageData = imageData;
    return signed;
  }

  async #open(content, images) {
    const body = `${content.body}${ownPhrase()}`;
    const step = await this.client.speak({ openThread: { ...content, body, images } });
    if (step.state !== 'accepted') throw new Error(`not accepted: ${step.refusal}`);
    return step;
  }
}

export function pick(items, random) {
  return items[Math.floor(random() * items.length)];
}

const ignoreWantOf = (code) => (error) => {
  if (error.code !== code) throw error;
};
