import type { Keeping } from './keeping.js';
import { AnonymousError, type AnonymousDraft, type KeptReceipt, type Posting } from './model.js';
import type { Session } from './session.js';
import { nothing, type Account, type AnonymousSite, type AnonymousSnapshot } from './snapshot.js';

/** Without a secure context browsers offer no cryptography; then there is no anonymous mode, and the page says why. */
export function canBeAnonymous(): boolean {
  return isSecureContext && (crypto as { subtle?: SubtleCrypto }).subtle !== undefined;
}

/** The anonymous side of one person's browser. The only requests to the session origin are those everybody makes alike. */
export class AnonymousService {
  private current = nothing;
  private readonly listeners = new Set<() => void>();
  private session: Session | null = null;
  private opening = 0;

  readonly snapshot = (): AnonymousSnapshot => this.current;
  readonly subscribe = (listen: () => void): (() => void) => {
    this.listeners.add(listen);
    return () => void this.listeners.delete(listen);
  };

  async open(site: AnonymousSite, account: Account): Promise<void> {
    this.close();
    const speaker = { name: account.name, unitNames: account.unitNames };
    this.show({ ...nothing, demonstration: site.demonstration, speaker });
    if (!canBeAnonymous()) {
      this.show({ ...this.current, availability: { state: 'insecure' } });
      return;
    }
    this.opening += 1;
    const turn = this.opening;
    // Curves and keys are loaded after the first paint: a page that only shows who wrote what needs none of them.
    const { Session } = await import('./session.js');
    if (turn !== this.opening) return;
    const session = new Session(site, account, (change) => {
      if (this.session === session) this.show({ ...this.current, ...change });
    });
    this.session = session;
    await session.start();
  }

  close(): void {
    this.opening += 1;
    this.session?.stop();
    this.session = null;
    this.show(nothing);
  }

  /**
   * Keeps the post and its receipt here, then sends it by itself. Resolves when both are safe on the device.
   * @param as the id of the receipt to speak with, where this device holds several of a thread
   * @throws AnonymousError TOKENS_UNAVAILABLE when nothing may be spent now; VaultFull, VaultLocked
   */
  submit(draft: AnonymousDraft, as?: string): Promise<Posting> {
    return this.opened().submit(draft, as);
  }

  /** Whether what is said next waits on this device, and is sent at a moment of chance. */
  letWait(waits: boolean): void {
    this.opened().letWait(waits);
  }

  /** One that waits goes at once. */
  sendNow(posting: Posting): Promise<void> {
    return this.opened().sendNow(posting);
  }

  /** Asks its person where an act by name would stand beside an anonymous message. @returns null when it may be done, or why not */
  async beforeActing(): Promise<string | null> {
    return (await this.session?.beforeActing()) ?? null;
  }

  /** The person says the receipt is copied: until then its screen stands in the way. */
  confirmCopied(receiptId: string): Promise<void> {
    return this.opened().confirmCopied(receiptId);
  }

  /** Keeps receipts on this device, so that they need not be typed again. @throws VaultLocked */
  adopt(...receipts: readonly KeptReceipt[]): Promise<void> {
    return this.opened().adopt(...receipts);
  }

  /** The person looked at this many answers: those that come later are news. */
  async markSeen(receiptId: string, answers: number): Promise<void> {
    await this.session?.markSeen(receiptId, answers);
  }

  /** Receipts from another device of one's own: what this one knows better stays. @throws VaultLocked */
  takeIn(receipts: readonly KeptReceipt[]): Promise<void> {
    return this.opened().takeIn(receipts);
  }

  /** Drops a refused posting; with its first word the receipt goes too, since it leads nowhere. */
  discard(posting: Posting): Promise<void> {
    return this.opened().discard(posting);
  }

  /** Keys were retired: every browser looks at them again and fetches new tokens. */
  async keysChanged(): Promise<void> {
    await this.session?.readKeys();
  }

  /** A window was published: everybody looks at the same digest. */
  async windowPublished(): Promise<void> {
    await this.session?.readDigest();
  }

  /** False when it is another passphrase. */
  unlock(passphrase: string): Promise<boolean> {
    return this.opened().unlock(passphrase);
  }

  /** In every tab. Without a passphrase nothing happens. */
  lock(): Promise<void> {
    return this.opened().lock();
  }

  /**
   * Sets, changes or (null) removes the passphrase.
   * @param current what it is now; not looked at where there is none
   * @returns false when `current` is wrong
   */
  changePassphrase(next: string | null, current: string): Promise<boolean> {
    return this.opened().changePassphrase(next, current);
  }

  /** Erases tokens, receipts and what is on its way. Nobody can bring them back. */
  forget(): Promise<void> {
    return this.opened().forget();
  }

  /** Whether this computer is one's own or a public one; carries over what is held. */
  choose(keeping: Keeping): Promise<void> {
    return this.opened().choose(keeping);
  }

  private opened(): Session {
    if (this.session === null) throw new AnonymousError('UNAVAILABLE');
    return this.session;
  }

  private show(next: AnonymousSnapshot): void {
    this.current = next;
    for (const listen of this.listeners) listen();
  }
}
