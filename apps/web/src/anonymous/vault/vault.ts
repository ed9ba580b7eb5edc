import { toBase64Url } from '#tokens';
import type { Change, Keep, KeptRecords, Shelf } from '../keep.js';
import { applyTo, noRecords, type Records } from '../records.js';
import type { Bytes } from './bytes.js';
import { lotsAfter, readBoxes, sealAll, sealBox, weekBoxOf } from './contents.js';
import { unwrap, wrap } from './passphrase.js';
import { exportPrivate, importPrivate, newKeyPair, type KeyPair } from './seal.js';
import type { Head, VaultStore } from './store.js';

const WHAT = 'xinqiao-vault-v1';

/** Only the week's tokens can be put in while the vault is locked, and nothing taken out. */
export class VaultLocked extends Error {
  override readonly name = 'VaultLocked';
}

/**
 * One account's tokens, receipts and outbox on this device, in boxes of fixed size: whoever looks at the disk learns
 * neither how many there are nor whether there is one. Everybody has a vault, whether or not they ever write.
 */
export class Vault implements Keep {
  private keys: KeyPair | null = null;
  private known: { readonly stamp: string; readonly records: Records } | null = null;
  private wrapped = false;

  private constructor(private readonly store: VaultStore) {}

  static async open(store: VaultStore): Promise<Vault> {
    const vault = new Vault(store);
    await vault.head();
    return vault;
  }

  get locked(): boolean {
    return this.keys === null;
  }

  get hasPassphrase(): boolean {
    return this.wrapped;
  }

  /** False when it is another passphrase. */
  async unlock(passphrase: string): Promise<boolean> {
    const head = await this.head();
    if (!('wrapped' in head.secret)) return true;
    const privateKey = await unwrap(head.secret.wrapped, passphrase, WHAT);
    if (privateKey === undefined) return false;
    this.keys = { publicKey: head.publicKey, privateKey: await importPrivate(privateKey) };
    return true;
  }

  /** Without a passphrase there is nothing to lock with. */
  lock(): void {
    if (!this.wrapped) return;
    this.keys = null;
    this.known = null;
  }

  /**
   * Seals everything to a new key: one that was copied before opens nothing any more.
   * @param next null for none
   * @param current what it is now; not looked at where there is none
   * @returns false when `current` is wrong
   */
  async changePassphrase(next: string | null, current: string): Promise<boolean> {
    for (;;) {
      if (!(await this.unlock(current))) return false;
      const { stamp, lots } = await this.head();
      const records = await this.records();
      // Locked again meanwhile: what could not be read must not be written over.
      if (records === null) continue;
      const keys = await write(this.store, stamp, lots, records, next);
      if (keys === null) continue;
      this.keys = keys;
      this.known = null;
      await this.head();
      return true;
    }
  }

  /** Everything in it is lost: the way on for whoever forgot the passphrase. */
  async empty(): Promise<void> {
    for (;;) {
      const { stamp, lots } = await this.head();
      // Which lots were taken stays: otherwise the next load would take another.
      if ((await write(this.store, stamp, lots, noRecords(), null)) !== null) break;
    }
    await this.head();
  }

  async all<S extends Shelf>(shelf: S): Promise<readonly KeptRecords[S][]> {
    if (shelf === 'lot') return (await this.head()).lots as readonly KeptRecords[S][];
    const records = await this.records();
    // While locked, what is in it is not to be known.
    return records === null ? [] : [...records[shelf].values()];
  }

  /** @throws VaultLocked, VaultFull */
  async apply(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    while (!(await this.tryApply(changes)));
  }

  close(): void {
    this.keys = null;
    this.known = null;
    this.store.close();
  }

  private async tryApply(changes: readonly Change[]): Promise<boolean> {
    const records = await this.records();
    const head = await this.head();
    const next: Head = { ...head, stamp: newStamp(), lots: lotsAfter(head.lots, changes) };
    const secret = changes.filter((change) => change.shelf !== 'lot');
    if (records === null) {
      const week = weekBoxOf(changes);
      if (week === undefined) throw new VaultLocked();
      return this.store.write(head.stamp, next, { [week]: await sealBox(head.publicKey, week, secret) });
    }
    // Somebody wrote between the two reads, in this tab or another: begin again.
    if (this.known?.stamp !== head.stamp) return false;
    // Until it is written nothing is known: a write that fails must not be remembered as done.
    this.known = null;
    applyTo(records, secret);
    if (!(await this.store.write(head.stamp, next, await sealAll(head.publicKey, records)))) return false;
    this.known = { stamp: next.stamp, records };
    return true;
  }

  /** As another tab may have left it: under another key, locked, emptied, or gone with everything that was in it. */
  private async head(): Promise<Head> {
    const head = await this.headOrNew();
    this.wrapped = 'wrapped' in head.secret;
    if (this.keys !== null && !same(this.keys.publicKey, head.publicKey)) this.keys = null;
    if (this.keys === null) this.known = null;
    if ('privateKey' in head.secret) this.keys ??= { publicKey: head.publicKey, privateKey: head.secret.privateKey };
    return head;
  }

  private async headOrNew(): Promise<Head> {
    for (;;) {
      const head = await this.store.head();
      if (head !== undefined) return head;
      // Another tab may make it at the same moment: then theirs counts.
      await write(this.store, null, [], noRecords(), null);
    }
  }

  /** Null while locked. */
  private async records(): Promise<Records | null> {
    for (;;) {
      const { stamp } = await this.head();
      const { keys } = this;
      if (keys === null) return null;
      if (this.known?.stamp === stamp) return this.known.records;
      const { head, boxes } = await this.store.whole();
      if (head === undefined || !same(head.publicKey, keys.publicKey)) continue;
      const records = await readBoxes(keys, boxes);
      // Locked or closed while it was read.
      if (this.keys !== keys) continue;
      this.known = { stamp: head.stamp, records };
    }
  }
}

/** Seals everything to a key of its own; null when somebody wrote since `stamp`. */
async function write(
  store: VaultStore,
  stamp: string | null,
  lots: Head['lots'],
  records: Records,
  passphrase: string | null,
): Promise<KeyPair | null> {
  const { publicKey, privateKey, secret } = await newSecret(passphrase);
  const head = { stamp: newStamp(), publicKey, secret, lots };
  return (await store.write(stamp, head, await sealAll(publicKey, records))) ? { publicKey, privateKey } : null;
}

async function newSecret(passphrase: string | null): Promise<KeyPair & Pick<Head, 'secret'>> {
  const keys = await newKeyPair(passphrase !== null);
  if (passphrase === null) return { ...keys, secret: { privateKey: keys.privateKey } };
  const readable = await exportPrivate(keys.privateKey);
  const secret = { wrapped: await wrap(readable, passphrase, WHAT) };
  return { publicKey: keys.publicKey, privateKey: await importPrivate(readable), secret };
}

const newStamp = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(16)));

const same = (a: Bytes, b: Bytes): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);
