import { alone } from './alone.js';
import { afterMessageUntil, lastWordOf, sentAt } from './apart.js';
import { askDigest } from './ask-digest.js';
import { changesFrom } from './digest.js';
import { watchIdle } from './idle.js';
import { shelves, type Change, type Keep } from './keep.js';
import type { Keeping } from './keeping.js';
import { AnonymousError, type AnonymousDraft, type KeptReceipt, type Posting } from './model.js';
import { Outbox } from './outbox.js';
import { lastAct } from './last-act.js';
import { lastMessage, noteMessage } from './last-message.js';
import { moveKeep, openKeep } from './open-keep.js';
import type { Account, AnonymousSite, AnonymousSnapshot } from './snapshot.js';
import { speak } from './speaking.js';
import { Supply } from './supply.js';
import { Tabs } from './tabs.js';
import { VaultClosed } from './vault/store.js';
import { Vault } from './vault/vault.js';

const STATUS_RETRY = 30_000;

/** One account's work in this tab, from opening to closing. */
export class Session {
  private keep: Keep | null = null;
  private stopped = false;
  private readonly supply: Supply;
  private readonly timers = new Map<string, number>();
  private readonly tabs: Tabs;
  private readonly onOnline = (): void => this.aside(this.work());
  private stopWatching: (() => void) | null = null;
  private waits = false;
  private asking: Promise<string | null> | null = null;

  constructor(
    private readonly site: AnonymousSite,
    private readonly account: Account,
    private readonly show: (change: Partial<AnonymousSnapshot>) => void,
  ) {
    this.supply = new Supply(site, () => this.changed());
    this.tabs = new Tabs(account.id, (news) => {
      this.aside(news === 'locked' ? this.lockHere() : this.reload());
    });
  }

  async start(): Promise<void> {
    const keep = await openKeep(this.account.id);
    if (this.stopped) {
      keep.close();
      return;
    }
    this.keep = keep;
    this.stopWatching = watchIdle(() => this.aside(this.lock()));
    addEventListener('online', this.onOnline);
    this.aside(this.reload().then(() => this.work()));
  }

  stop(): void {
    this.stopped = true;
    removeEventListener('online', this.onOnline);
    this.stopWatching?.();
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.tabs.close();
    this.keep?.close();
    this.keep = null;
  }

  async submit(draft: AnonymousDraft, as?: string): Promise<Posting> {
    // On a public computer nothing can wait: what is not sent is gone with the page.
    const waits = this.waits && this.vault() !== null;
    const posting = await alone('spend', () => speak(this.kept(), this.supply, draft, { as, waits }));
    this.letWait(false);
    await this.changed();
    this.aside(this.deliver());
    return posting;
  }

  /** Whether what is said next waits on this device. */
  letWait(waits: boolean): void {
    this.waits = waits;
    this.show({ waits });
  }

  /** Its author does not want it to wait, nor what they said before and after it. */
  async sendNow(posting: Posting): Promise<void> {
    const ofAuthor = (await this.kept().all('posting')).filter(
      ({ receiptId, state }) => receiptId === posting.receiptId && state === 'waiting',
    );
    await this.apply(ofAuthor.map((waiting) => ({ shelf: 'posting', put: { ...waiting, state: 'sending' } })));
    this.aside(this.deliver());
  }

  /** Asks its person where an act by name would stand beside an anonymous message. @returns null when it may be done, or why not */
  async beforeActing(): Promise<string | null> {
    const { keep } = this;
    if (keep === null) return null;
    const until = afterMessageUntil(await heldIn(keep), this.supply.status, Date.now());
    if (until === null) return null;
    // Two acts at once are one question.
    this.asking ??= new Promise<string | null>((answer) => this.show({ asked: { until, answer } })).finally(() => {
      this.asking = null;
      this.show({ asked: null });
    });
    return this.asking;
  }

  async confirmCopied(receiptId: string): Promise<void> {
    const receipt = (await this.kept().all('receipt')).find((known) => known.id === receiptId);
    if (receipt !== undefined) await this.adopt({ ...receipt, copied: true });
  }

  async adopt(...receipts: readonly KeptReceipt[]): Promise<void> {
    await this.apply(receipts.map((put) => ({ shelf: 'receipt', put })));
  }

  /** The person looked at the answers of a thread: those that come later are news. */
  async markSeen(receiptId: string, answers: number): Promise<void> {
    const receipt = (await this.kept().all('receipt')).find((known) => known.id === receiptId);
    if (receipt === undefined || answers <= receipt.seenAnswers) return;
    const news = { ...receipt.news, answers: Math.max(answers, receipt.news.answers) };
    await this.adopt({ ...receipt, news, seenAnswers: answers });
  }

  async takeIn(receipts: readonly KeptReceipt[]): Promise<void> {
    const known = new Map((await this.kept().all('receipt')).map((receipt) => [receipt.id, receipt]));
    const merged = receipts.map((receipt) => {
      const here = known.get(receipt.id);
      return here === undefined ? receipt : { ...here, lastStep: Math.max(here.lastStep, receipt.lastStep) };
    });
    await this.adopt(...merged);
    await this.readDigest();
  }

  async discard(posting: Posting): Promise<void> {
    await this.apply([
      { shelf: 'posting', remove: posting.id },
      { shelf: 'envelope', remove: posting.id },
      ...(posting.step === 1 ? [{ shelf: 'receipt' as const, remove: posting.receiptId }] : []),
    ]);
  }

  async choose(keeping: Keeping): Promise<void> {
    // Shown at once: a box under the finger must not wait for the disk.
    this.show({ keeping });
    this.keep = await moveKeep(this.kept(), this.account.id, keeping);
    await this.changed();
    this.aside(this.work());
  }

  /** False when it is another passphrase. */
  async unlock(passphrase: string): Promise<boolean> {
    const opened = (await this.vault()?.unlock(passphrase)) ?? true;
    if (opened) this.aside(this.reload().then(() => this.work()));
    return opened;
  }

  async lock(): Promise<void> {
    this.tabs.tell('locked');
    await this.lockHere();
  }

  /** What was said lately is still asked about when the vault cannot be any more. */
  private async lockHere(): Promise<void> {
    if (this.keep !== null) noteMessage(lastWordOf(await heldIn(this.keep), Date.now()));
    this.vault()?.lock();
    await this.reload();
  }

  /** False when the current one is wrong. */
  async changePassphrase(next: string | null, current: string): Promise<boolean> {
    const vault = this.vault();
    const done = vault !== null && (await vault.changePassphrase(next, current));
    await this.changed();
    return done;
  }

  async forget(): Promise<void> {
    const vault = this.vault();
    if (vault !== null) await vault.empty();
    else {
      for (const shelf of shelves) {
        if (shelf === 'lot') continue;
        const records = await this.kept().all(shelf);
        await this.kept().apply(records.map((record) => ({ shelf, remove: record.id }) as Change));
      }
    }
    await this.changed();
  }

  async readDigest(): Promise<void> {
    if (this.keep === null) return;
    try {
      // Asked also while the vault is locked: everybody asks.
      const digest = await askDigest();
      const keep = this.kept();
      await this.apply(changesFrom(digest, await keep.all('receipt'), await keep.all('posting')));
    } catch {
      // The next window brings the next digest; the outbox asks by receipt meanwhile.
    }
  }

  /** The keys changed: looked at again in every browser. */
  async readKeys(): Promise<void> {
    await this.refresh();
  }

  /** Everything a browser does by itself at a load: the same for everybody, whether or not they will ever post. */
  private async work(): Promise<void> {
    await this.refresh();
    await this.readDigest();
    await this.deliver();
  }

  private async refresh(): Promise<void> {
    if (this.keep === null) return;
    try {
      const again = await this.supply.refresh(this.keep);
      if (again !== null) this.later(again.why, again.delay, () => this.refresh());
    } catch (error) {
      if (error instanceof VaultClosed) return;
      this.show({ availability: { state: 'unreachable' } });
      this.later('status', STATUS_RETRY, () => this.refresh());
    }
  }

  private async deliver(): Promise<void> {
    if (this.keep === null) return;
    const next = await alone('outbox', () => this.outbox().round(Date.now()));
    await this.changed();
    if (next !== null) this.later('outbox', next - Date.now(), () => this.deliver());
  }

  private outbox(): Outbox {
    return new Outbox(this.kept(), this.site.origin, (posting) => sentAt(posting, lastAct(), this.supply.status));
  }

  private async apply(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    await this.kept().apply(changes);
    await this.changed();
  }

  private async changed(): Promise<void> {
    this.tabs.tell('changed');
    await this.reload();
  }

  private async reload(): Promise<void> {
    const { keep } = this;
    if (keep === null) return;
    const [receipts, postings, tokens] = [
      await keep.all('receipt'),
      await keep.all('posting'),
      await keep.all('token'),
    ];
    const availability = await this.supply.availability(keep);
    const vault = this.vault();
    this.show({
      receipts,
      postings,
      tokens: tokens.length,
      keeping: vault === null ? 'nothing' : 'device',
      vault: {
        state: vault === null ? 'none' : vault.locked ? 'locked' : 'open',
        hasPassphrase: vault?.hasPassphrase === true,
      },
      status: this.supply.status,
      directory: this.supply.directory.standing,
      ...(availability === null ? {} : { availability }),
    });
  }

  /** Work nobody waits for: when the person leaves, or what is kept moves elsewhere, it ends where it stands. */
  private aside(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      if (!this.stopped && !(error instanceof VaultClosed)) throw error;
    });
  }

  private later(name: string, delay: number, job: () => Promise<void>): void {
    clearTimeout(this.timers.get(name));
    if (this.stopped) return;
    this.timers.set(
      name,
      window.setTimeout(() => this.aside(job()), Math.max(0, delay)),
    );
  }

  private kept(): Keep {
    if (this.keep === null) throw new AnonymousError('UNAVAILABLE');
    return this.keep;
  }

  private vault(): Vault | null {
    return this.keep instanceof Vault ? this.keep : null;
  }
}

const heldIn = async (keep: Keep) => ({
  said: lastMessage(),
  receipts: await keep.all('receipt'),
  postings: await keep.all('posting'),
});
