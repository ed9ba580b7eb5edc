import type { ErrorCode } from '#contracts';
import { Database } from '#platform';
import { authorOf, buildFollowUp, buildRating, buildReopening, buildSignedRead, buildSubmission } from '#tokens';
import { buildWithdrawal, fromBase64Url, nonceOf, type HeldToken, type Prepared } from '#tokens';
import type { InProcessRedeemer } from '../in-process-redeemer.js';
import { aThread, aWorld, TestIssuer, type World } from '../testing.js';
import { Ledger } from './ledger.js';

const elsewhere = '7b0c64a0-6f2c-4c1e-9f57-3a4d9a5cf0aa';

describe('admission', () => {
  let world: World;
  let app: InProcessRedeemer;

  beforeAll(async () => {
    world = await aWorld();
    app = await world.open();
  });
  afterAll(() => world.close());

  const prepared = async (token?: HeldToken): Promise<Prepared> =>
    buildSubmission(token ?? (await world.issuer.token()), { openThread: aThread() });
  const slot = () => new Date(Math.floor(world.clock.now().getTime() / 600_000 + 1) * 600_000).toISOString();

  describe('of a submission', () => {
    it('accepts what a good token pays for, until the end of the window', async () => {
      const { input, threadId } = await prepared();
      expect(await app.submit(input)).toEqual({ threadId, seq: 1, publishedBy: slot() });
    });

    it('answers the same submission the same, before and after its publication', async () => {
      const { input } = await prepared();
      const answers = await Promise.all([app.submit(input), app.submit(input)]);
      await world.endWindow(app);
      answers.push(await app.submit(input));
      expect(new Set(answers.map(({ publishedBy }) => publishedBy)).size).toBe(1);
      const steps = await world.source.query<unknown[]>('SELECT FROM anonymous.outcome WHERE author_key = $1', [
        input.authorKey,
      ]);
      expect(steps).toHaveLength(1);
    });

    it('tells each of many who ask at once what is its own', async () => {
      const spent = await Promise.all([1, 2, 3].map(() => prepared()));
      const answers = await Promise.all(spent.map(({ input }) => app.submit(input)));
      await world.endWindow(app);
      const fresh = await prepared();
      const told = await Promise.all([fresh, ...spent].map(({ input }) => app.submit(input)));
      expect(told).toEqual([{ threadId: fresh.threadId, seq: 1, publishedBy: slot() }, ...answers]);
      await Promise.all(
        [fresh, ...spent].map(async ({ receipt, threadId }) =>
          expect(await app.receipt(buildSignedRead(receipt, 'receipt', '2026-11-23'))).toMatchObject({ threadId }),
        ),
      );
      const ledger = new Ledger(new Database(world.source));
      const nonce = ({ input }: Prepared) => nonceOf(fromBase64Url(input.authorKey) ?? new Uint8Array());
      const asked = [fresh, ...spent, fresh];
      expect(await Promise.all(asked.map((one) => ledger.isSpent(nonce(one))))).toEqual([
        false,
        true,
        true,
        true,
        false,
      ]);
    });

    it('takes a token once, for one content', async () => {
      const token = await world.issuer.token();
      const other = buildSubmission(token, { reply: { threadId: elsewhere, parentSeq: null, body: '另一句。' } });
      const first = await prepared(token);
      const answers = await Promise.allSettled([app.submit(first.input), app.submit(other.input)]);
      expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await world.endWindow(app);
      const late = buildSubmission(token, { openThread: aThread({ body: '又一句。' }) });
      await expect(app.submit(late.input)).rejects.toMatchObject({ code: 'TOKEN_SPENT' });
    });

    it('refuses a signature that is not the author’s', async () => {
      const { input } = await prepared();
      const { input: other } = await prepared();
      await expect(app.submit({ ...input, signature: other.signature })).rejects.toMatchObject({
        code: 'SIGNATURE_INVALID',
      });
    });

    it('refuses malformed input by naming the field', async () => {
      const { input } = await prepared();
      const wrong = { ...input, token: input.token.slice(4) };
      await expect(app.submit(wrong)).rejects.toMatchObject({ code: 'INVALID_INPUT', params: { field: 'token' } });
    });

    it('refuses a token that nobody signed', async () => {
      const { input } = await prepared();
      const bytes = Buffer.from(input.token, 'base64url');
      bytes.writeUInt8(bytes.readUInt8(300) ^ 1, 300);
      await expect(app.submit({ ...input, token: bytes.toString('base64url') })).rejects.toMatchObject({
        code: 'TOKEN_INVALID',
      });
    });

    it.each<[string, ErrorCode, Parameters<typeof TestIssuer.publish>[1]]>([
      ['this week’s key, not spendable before next week', 'TOKEN_INVALID', { epoch: '2026-W48' }],
      ['a key whose two weeks are over', 'TOKEN_INVALID', { epoch: '2026-W45' }],
      ['a retired key', 'TOKEN_INVALID', { epoch: '2026-W46', retired: true }],
      ['a key for something else', 'TOKEN_INVALID', { epoch: '2026-W46', purpose: 'poll:1' }],
      ['a key that too few hold', 'SET_TOO_SMALL', { epoch: '2026-W46', generation: 2, holders: 19 }],
    ])('refuses %s', async (_, code, options) => {
      const issuer = await TestIssuer.publish(world.source, options);
      await app.status();
      await expect(app.submit((await prepared(await issuer.token())).input)).rejects.toMatchObject({ code });
    });

    it('accepts a key of two weeks ago', async () => {
      const issuer = await TestIssuer.publish(world.source, { epoch: '2026-W46', generation: 3 });
      await app.status();
      expect(await app.submit((await prepared(await issuer.token())).input)).toMatchObject({ seq: 1 });
    });

    it('refuses a token made for another week, though the key signed it', async () => {
      const key = { ...world.issuer.key, epoch: '2026-W46' };
      const foreign = new Proxy(world.issuer, {
        get: (it, name): unknown => (name === 'key' ? key : Reflect.get(it, name)),
      });
      const [token] = await foreign.lot();
      await expect(app.submit((await prepared(token)).input)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
    });
  });

  describe('of a follow-up', () => {
    const words = (threadId: string, body = '补充一点。') => ({ threadId, parentSeq: null, body });

    async function spoken(): Promise<Prepared> {
      const one = await prepared();
      await app.submit(one.input);
      return one;
    }

    it('needs only the receipt, in the same window or later', async () => {
      const { receipt, threadId } = await spoken();
      expect(await app.followUp(buildFollowUp(receipt, 2, words(threadId)))).toMatchObject({ seq: 2, threadId });
      await world.endWindow(app);
      expect(await app.followUp(buildFollowUp(receipt, 5, words(threadId)))).toMatchObject({ seq: 5 });
      await world.endWindow(app);
      expect(await app.receipt(buildSignedRead(receipt, 'receipt', '2026-11-23'))).toMatchObject({ lastSeq: 5 });
    });

    it('answers the same step the same, and refuses another in its place', async () => {
      const { receipt, threadId } = await spoken();
      const step = buildFollowUp(receipt, 2, words(threadId));
      const other = buildFollowUp(receipt, 2, words(threadId, '别的话。'));
      const answer = await app.followUp(step);
      expect(await app.followUp(step)).toEqual(answer);
      await expect(app.followUp(other)).rejects.toMatchObject({ code: 'SEQUENCE_STALE' });
      await world.endWindow(app);
      expect(await app.followUp(step)).toEqual(answer);
      await expect(app.followUp(other)).rejects.toMatchObject({ code: 'SEQUENCE_STALE' });
    });

    it('goes only forward', async () => {
      const { receipt, threadId } = await spoken();
      await app.followUp(buildFollowUp(receipt, 7, words(threadId)));
      await expect(app.followUp(buildFollowUp(receipt, 6, words(threadId)))).rejects.toMatchObject({
        code: 'SEQUENCE_STALE',
      });
    });

    it('is refused to a key that never spoke, or in a thread that is not its own', async () => {
      const { receipt } = await spoken();
      await expect(app.followUp(buildFollowUp(receipt, 2, words(elsewhere)))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      const silent = (await prepared()).receipt;
      const { ownThreadId } = authorOf(silent);
      await expect(app.followUp(buildFollowUp(silent, 2, words(ownThreadId)))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });

    it('is allowed ten times a day, and again the next day', async () => {
      const { receipt, threadId } = await spoken();
      for (let seq = 2; seq <= 6; seq++) await app.followUp(buildFollowUp(receipt, seq, words(threadId)));
      await world.endWindow(app);
      for (let seq = 7; seq <= 11; seq++) await app.followUp(buildFollowUp(receipt, seq, words(threadId)));
      const eleventh = buildFollowUp(receipt, 12, words(threadId));
      await expect(app.followUp(eleventh)).rejects.toMatchObject({ code: 'FOLLOW_UP_LIMIT' });
      await world.endWindow(app);
      await expect(app.followUp(eleventh)).rejects.toMatchObject({ code: 'FOLLOW_UP_LIMIT' });
      world.clock.advance(86_400_000);
      expect(await app.followUp(eleventh)).toMatchObject({ seq: 12 });
      world.clock.advance(-86_400_000);
    });

    it('is refused to a key that was blocked, with the reason', async () => {
      const { receipt, threadId, authorKey } = await spoken();
      await world.endWindow(app);
      await world.source.query(`UPDATE anonymous.author SET blocked = '人身攻击' WHERE author_key = $1`, [authorKey]);
      await expect(app.followUp(buildFollowUp(receipt, 2, words(threadId)))).rejects.toMatchObject({
        code: 'AUTHOR_BLOCKED',
        params: { reason: '人身攻击' },
      });
      const view = await app.receipt(buildSignedRead(receipt, 'receipt', '2026-11-23'));
      expect(view).toMatchObject({ blocked: '人身攻击' });
    });
  });

  describe('of a rating, a withdrawal and a reopening', () => {
    const said = (threadId: string) => ({ threadId, solved: false, rating: 'DISSATISFIED', reason: '没修好' }) as const;

    it('needs only the receipt of whoever opened the thread, and each counts as a step of the day', async () => {
      const { input, receipt, threadId } = await prepared();
      await app.submit(input);
      await app.rate(buildRating(receipt, 2, said(threadId)));
      await app.reopen(buildReopening(receipt, 3, { threadId, body: '又坏了' }));
      expect(await app.withdraw(buildWithdrawal(receipt, 4, { threadId, reason: null }))).toMatchObject({ seq: 4 });
      await world.endWindow(app);
      const [author] = await world.source.query<unknown[]>(
        'SELECT last_seq, follow_up_count FROM anonymous.author WHERE author_key = $1',
        [input.authorKey],
      );
      expect(author).toEqual({ last_seq: 4, follow_up_count: 3 });
      const payloads = await world.source.query<{ payload: unknown }[]>(
        `SELECT payload FROM anonymous.inbox WHERE payload->>'authorKey' = $1 ORDER BY ordinal`,
        [input.authorKey],
      );
      const step = { authorKey: input.authorKey, threadId };
      expect(payloads.slice(1).map(({ payload }) => payload)).toEqual([
        { ...step, seq: 2, type: 'rate', ...said(threadId) },
        { ...step, seq: 3, type: 'reopen', body: '又坏了' },
        { ...step, seq: 4, type: 'withdraw', reason: null },
      ]);
    });

    it('is refused to a key that only replied there', async () => {
      const reply = { threadId: elsewhere, parentSeq: null, body: '我们村也一样。' };
      const { input, receipt } = buildSubmission(await world.issuer.token(), { reply });
      await app.submit(input);
      const attempts = [
        () => app.rate(buildRating(receipt, 2, said(elsewhere))),
        () => app.withdraw(buildWithdrawal(receipt, 2, { threadId: elsewhere, reason: null })),
        () => app.reopen(buildReopening(receipt, 2, { threadId: elsewhere, body: '又坏了' })),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await app.followUp(buildFollowUp(receipt, 2, reply))).toMatchObject({ seq: 2 });
    });

    it('is refused when it was signed as something else', async () => {
      const { input, receipt, threadId } = await prepared();
      await app.submit(input);
      const taken = buildWithdrawal(receipt, 2, { threadId, reason: '没修好' });
      const asRating = { ...said(threadId), ...taken };
      await expect(app.rate(asRating)).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' });
      await expect(app.rate({ ...asRating, reason: null })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        params: { field: 'reason' },
      });
      expect(await app.withdraw(taken)).toMatchObject({ seq: 2 });
    });

    it('leaves a blocked author nothing but to withdraw', async () => {
      const { input, receipt, threadId, authorKey } = await prepared();
      await app.submit(input);
      await world.endWindow(app);
      await world.source.query(`UPDATE anonymous.author SET blocked = '人身攻击' WHERE author_key = $1`, [authorKey]);
      const blocked = { code: 'AUTHOR_BLOCKED', params: { reason: '人身攻击' } };
      await expect(app.rate(buildRating(receipt, 2, said(threadId)))).rejects.toMatchObject(blocked);
      const again = buildReopening(receipt, 2, { threadId, body: '又坏了' });
      await expect(app.reopen(again)).rejects.toMatchObject(blocked);
      expect(await app.withdraw(buildWithdrawal(receipt, 2, { threadId, reason: null }))).toMatchObject({ seq: 2 });
    });
  });

  describe('of a signed read', () => {
    it('shows where the thread stands, as the forum wrote it', async () => {
      const { input, receipt, threadId } = await prepared();
      await app.submit(input);
      const read = () => app.redemption.reads.receipt(buildSignedRead(receipt, 'receipt', '2026-11-23'));
      const nothing = { openQuestion: null, rating: null, withdrawn: false, canReopenUntil: null };
      expect(await read()).toMatchObject(nothing);
      await world.source.query(
        `INSERT INTO anonymous.standing (thread_id, open_question, solved, rating, reason, withdrawn, reopen_until)
         VALUES ($1, 4, false, 'DISSATISFIED', '没修好', false, '2026-12-23')`,
        [threadId],
      );
      expect(await read()).toMatchObject({
        openQuestion: 4,
        rating: { solved: false, rating: 'DISSATISFIED', reason: '没修好' },
        withdrawn: false,
        canReopenUntil: '2026-12-23',
      });
    });

    it('shows what waits and what was published', async () => {
      const { input, receipt, threadId, authorKey } = await prepared();
      await app.submit(input);
      await world.endWindow(app);
      await world.source.query(`UPDATE anonymous.outcome SET state = 'PUBLISHED', post_seq = 1 WHERE author_key = $1`, [
        authorKey,
      ]);
      await app.followUp(buildFollowUp(receipt, 2, { threadId, parentSeq: null, body: '补充。' }));
      const view = await app.receipt(buildSignedRead(receipt.toLowerCase(), 'receipt', '2026-11-23'));
      expect(view).toMatchObject({ threadId, letter: false, lastSeq: 2, blocked: null });
      expect(view.steps).toMatchObject([
        { seq: 1, state: 'PUBLISHED', postSeq: 1, refusal: null },
        { seq: 2, state: 'PENDING', postSeq: null, refusal: null },
      ]);
    });

    it('gives a letter and its answers to its author alone', async () => {
      const letter = aThread({ board: null, audience: 'LETTER', addresseeId: elsewhere });
      const { input, receipt, threadId } = buildSubmission(await world.issuer.token(), { openThread: letter });
      await app.submit(input);
      await world.endWindow(app);
      await world.source.query(
        `INSERT INTO anonymous.letter_entry (thread_id, seq, voice, kind, body, office_unit, office_title, day)
         VALUES ($1, 2, 'ADDRESSEE', 'OFFICIAL', '已安排修路。', '县交通局', '局长', '2026-11-23')`,
        [threadId],
      );
      const asked = app.redemption.reads.letter(buildSignedRead(receipt, 'letter', '2026-11-23'));
      expect(await asked).toMatchObject({ threadId, lastSeq: 1, entries: [{ seq: 2, body: '已安排修路。' }] });
      const { input: other, receipt: stranger } = await prepared();
      await app.submit(other);
      const foreign = app.redemption.reads.letter(buildSignedRead(stranger, 'letter', '2026-11-23'));
      await expect(foreign).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('is refused when it is captured and used days later, or for another purpose', async () => {
      const { input, receipt } = await prepared();
      await app.submit(input);
      const old = buildSignedRead(receipt, 'receipt', '2026-11-21');
      await expect(app.receipt(old)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      await expect(app.receipt({ ...old, day: '2026-11-23' })).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' });
      const forLetter = buildSignedRead(receipt, 'letter', '2026-11-23');
      await expect(app.receipt(forLetter)).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' });
    });

    it('leaves nothing behind', async () => {
      const { input, receipt } = await prepared();
      await app.submit(input);
      await world.endWindow(app);
      const before = await dump(world);
      await app.receipt(buildSignedRead(receipt, 'receipt', '2026-11-23'));
      expect(await dump(world)).toEqual(before);
    });
  });
});

async function dump({ source }: World): Promise<unknown[]> {
  const tables = ['spent', 'author', 'outcome', 'inbox', 'letter_entry', 'standing'];
  return Promise.all(tables.map((name) => source.query(`SELECT t.xmin, t.* FROM anonymous.${name} t ORDER BY t.ctid`)));
}
