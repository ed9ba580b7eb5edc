import type { AnonymousDigestLine } from '#contracts';
import { alone } from './alone.js';
import { availabilityOf, keyToSpend, type Holding, type PublicStatus } from './availability.js';
import { sealFirst, sealNext, type Sealed } from './envelope.js';
import { askIssuer } from './graphql.js';
import { shelves, type Change, type Keep, type KeptToken } from './keep.js';
import { moveKeep, openKeep, type Keeping } from './keeping.js';
import { Lots, askStatus } from './lots.js';
import { AnonymousError, type AnonymousDraft, type KeptReceipt, type Posting } from './model.js';
import { untilMomentOf } from './moment.js';
import { Outbox } from './outbox.js';
import type { Account, AnonymousSite, AnonymousSnapshot } from './snapshot.js';

const DIGEST = `query AnonymousDigest { anonymousDigest { threadId authorKey isOpener lastStep lastSeq officialCount } }`;
const STATUS_RETRY = 30_000;
const CHANNEL = 'xinqiao-anonymous';

/** One account's work in this tab, from opening to closing. */
export class Session {
  private keep: Keep | null = null;
  private status: PublicStatus | null = null;
  private readonly timers = new Map<string, number>();
  private readonly tabs = 'BroadcastChannel' in self ? new BroadcastChannel(CHANNEL) : null;
  private readonly onOnline = (): void => void this.work();

  constructor(
    private readonly site: AnonymousSite,
    private readonly account: Account,
    private readonly show: (change: Partial<AnonymousSnapshot>) => void,
  ) {}

  async start(): Promise<void> {
    const { keep, keeping } = await openKeep(this.account.id);
    this.keep = keep;
    this.show({ keeping });
    if (this.tabs !== null) this.tabs.onmessage = () => void this.reload();
    addEventListener('online', this.onOnline);
    await this.reload();
    await this.work();
  }

  stop(): void {
    removeEventListener('online', this.onOnline);
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.tabs?.close();
    this.keep?.close();
    this.keep = null;
  }

  async submit(draft: AnonymousDraft): Promise<Posting> {
    const { posting } = await alone('spend', () => this.seal(draft));
    await this.changed();
    void this.deliver();
    return posting;
  }

  async confirmCopied(receiptId: string): Promise<void> {
    const receipt = (await this.kept().all('receipt')).find((known) => known.id === receiptId);
    if (receipt === undefined) return;
    await this.kept().apply([{ shelf: 'receipt', put: { ...receipt, copied: true } }]);
    await this.changed();
  }

  async adopt(receipt: KeptReceipt): Promise<void> {
    await this.kept().apply([{ shelf: 'receipt', put: receipt }]);
    await this.changed();
  }

  async discard(posting: Posting): Promise<void> {
    await this.kept().apply([
      { shelf: 'posting', remove: posting.id },
      { shelf: 'envelope', remove: posting.id },
      ...(posting.step === 1 ? [{ shelf: 'receipt' as const, remove: posting.receiptId }] : []),
    ]);
    await this.changed();
  }

  async choose(keeping: Keeping): Promise<void> {
    // Shown at once: a box under the finger must not wait for the disk.
    this.show({ keeping });
    this.keep = await moveKeep(this.kept(), this.account.id, keeping);
    await this.changed();
  }

  async forget(): Promise<void> {
    for (const shelf of shelves) {
      // Which lots were taken is no secret and stays: otherwise the next load would take another.
      if (shelf === 'lot') continue;
      const records = await this.kept().all(shelf);
      await this.kept().apply(records.map((record) => ({ shelf, remove: record.id }) as Change));
    }
    await this.changed();
  }

  async readDigest(): Promise<void> {
    if (this.keep === null) return;
    try {
      const { anonymousDigest } = await askIssuer<{ anonymousDigest: AnonymousDigestLine[] }>(DIGEST);
      await new Outbox(this.kept(), this.site.origin).match(anonymousDigest);
      await this.changed();
    } catch {
      // The next window brings the next digest; the outbox asks by receipt meanwhile.
    }
  }

  /** Everything a browser does by itself at a load: the same for everybody, whether or not they will ever post. */
  private async work(): Promise<void> {
    await this.refresh();
    await this.readDigest();
    await this.deliver();
  }

  private async refresh(): Promise<void> {
    try {
      this.status = await askStatus();
    } catch {
      this.show({ availability: { state: 'unreachable' } });
      this.later('status', STATUS_RETRY, () => this.refresh());
      return;
    }
    await this.reload();
    if (this.status.enabled) await this.fetchLots(this.status);
  }

  private async fetchLots(status: PublicStatus): Promise<void> {
    const lots = new Lots(this.kept());
    const newcomer = (await this.kept().all('lot')).length === 0;
    for (const key of await lots.due(status)) {
      const wait = newcomer || this.site.demonstration || key.spendable ? 0 : untilMomentOf(key.epoch);
      if (wait > 0) {
        this.later('lot', wait, () => this.refresh());
        continue;
      }
      try {
        await alone('lots', () => lots.fetch(key, status));
        this.status = await askStatus();
        await this.changed();
      } catch {
        // Refused or not reached: the same request is made again at the next load, or sooner.
        this.later('status', STATUS_RETRY, () => this.refresh());
      }
    }
  }

  private async seal(draft: AnonymousDraft): Promise<Sealed> {
    const own = draft.type === 'reply' ? await this.receiptOf(draft.threadId) : undefined;
    if (own !== undefined && draft.type === 'reply') {
      const sealed = sealNext(own, draft.parentSeq, draft.body);
      await this.store(sealed);
      return sealed;
    }
    const token = await this.tokenToSpend();
    const sealed = sealFirst(token, draft);
    // In one step: a token that stayed behind after a crash would be spent twice, and refused.
    await this.store(sealed, token.id);
    return sealed;
  }

  private async tokenToSpend(): Promise<KeptToken> {
    const { tokens, holding } = await this.holding();
    const key = this.status === null ? undefined : keyToSpend(this.status, holding);
    const token = tokens.find((held) => held.keyId === key?.keyId);
    if (token === undefined) throw new AnonymousError('TOKENS_UNAVAILABLE');
    return token;
  }

  private async receiptOf(threadId: string): Promise<KeptReceipt | undefined> {
    return (await this.kept().all('receipt')).find((known) => known.threadId === threadId);
  }

  private store({ receipt, posting, envelope }: Sealed, tokenId?: string): Promise<void> {
    return this.kept().apply([
      ...(tokenId === undefined ? [] : [{ shelf: 'token' as const, remove: tokenId }]),
      { shelf: 'receipt', put: receipt },
      { shelf: 'posting', put: posting },
      { shelf: 'envelope', put: envelope },
    ]);
  }

  private async deliver(): Promise<void> {
    if (this.keep === null) return;
    const next = await alone('outbox', () => new Outbox(this.kept(), this.site.origin).round(Date.now()));
    await this.changed();
    if (next !== null) this.later('outbox', next - Date.now(), () => this.deliver());
  }

  private async changed(): Promise<void> {
    this.tabs?.postMessage(null);
    await this.reload();
  }

  private async holding() {
    const tokens = await this.kept().all('token');
    const lots = await this.kept().all('lot');
    const taken = new Set(lots.filter((lot) => lot.request === null).map((lot) => lot.keyId));
    return { tokens, holding: { tokens, taken } satisfies Holding };
  }

  private async reload(): Promise<void> {
    if (this.keep === null) return;
    const [receipts, postings, { tokens, holding }] = await Promise.all([
      this.kept().all('receipt'),
      this.kept().all('posting'),
      this.holding(),
    ]);
    this.show({
      receipts,
      postings,
      tokens: tokens.length,
      status: this.status,
      ...(this.status === null ? {} : { availability: availabilityOf(this.status, holding) }),
    });
  }

  private later(name: string, delay: number, job: () => Promise<void>): void {
    clearTimeout(this.timers.get(name));
    this.timers.set(
      name,
      window.setTimeout(() => void job(), Math.max(0, delay)),
    );
  }

  private kept(): Keep {
    if (this.keep === null) throw new AnonymousError('UNAVAILABLE');
    return this.keep;
  }
}
