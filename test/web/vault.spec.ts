import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { limits } from '#contracts';
import type { Change } from '../../apps/web/src/anonymous/keep.js';
import { noNews, type KeptReceipt } from '../../apps/web/src/anonymous/model.js';
import { utf8, VaultFull, type Bytes } from '../../apps/web/src/anonymous/vault/bytes.js';
import { newKeyPair, seal, unseal } from '../../apps/web/src/anonymous/vault/seal.js';
import { boxes, type Boxes, type Head, type VaultStore } from '../../apps/web/src/anonymous/vault/store.js';
import { Vault, VaultLocked } from '../../apps/web/src/anonymous/vault/vault.js';

/** What a browser's database does: one writer at a time. */
class Disk implements VaultStore {
  known: Head | undefined;
  readonly sealed = new Map<string, Bytes>();
  head = () => Promise.resolve(this.known);
  /** What happens while the boxes are being read. */
  meanwhile = (): void => undefined;
  whole = () => {
    const { known: head } = this;
    this.meanwhile();
    return Promise.resolve({ head, boxes: Object.fromEntries(this.sealed) as unknown as Boxes });
  };
  write = (stamp: string | null, head: Head, changed: Partial<Boxes>) => {
    if ((this.known?.stamp ?? null) !== stamp) return Promise.resolve(false);
    this.known = head;
    for (const [box, bytes] of Object.entries(changed)) this.sealed.set(box, bytes);
    return Promise.resolve(true);
  };
  close = () => undefined;
  sizes = () => boxes.map((box) => this.sealed.get(box)?.length);
}

const receipt = (id: string): KeptReceipt => ({
  id,
  receipt: `RECEIPT-${id}`,
  threadId: `thread-${id}`,
  letter: false,
  isOpener: true,
  title: '路灯',
  lastStep: 1,
  copied: false,
  published: false,
  news: noNews,
  seenAnswers: 0,
});
const keeping = (...ids: readonly string[]): Change[] => ids.map((id) => ({ shelf: 'receipt', put: receipt(id) }));
const lot = (epoch: string): readonly Change[] => [
  { shelf: 'lot', put: { id: epoch, keyId: `key-${epoch}`, lot: 1, done: true } },
  { shelf: 'token', put: { id: `token-${epoch}`, keyId: `key-${epoch}`, epoch, seed: 'seed', token: 'token' } },
];
const idsOf = async (vault: Vault, shelf: 'receipt' | 'token' | 'lot'): Promise<readonly string[]> =>
  (await vault.all(shelf)).map(({ id }) => id).sort();
const equal = (a?: Bytes, b?: Bytes): boolean => Buffer.from(a ?? []).equals(Buffer.from(b ?? []));
const contains = (bytes: Bytes, text: string): boolean => Buffer.from(bytes).includes(Buffer.from(utf8(text)));

describe('the vault on the disk', () => {
  it('has one size, whatever lies in it, and every box changes with every change', async () => {
    const disk = new Disk();
    const vault = await Vault.open(disk);
    const empty = disk.sizes();
    const before = new Map(disk.sealed);
    await vault.apply(keeping('one'));
    expect(disk.sizes()).toEqual(empty);
    await vault.apply(keeping(...Array.from({ length: 500 }, (_, at) => `r${at}`)));
    expect(disk.sizes()).toEqual(empty);
    for (const box of boxes) expect(equal(disk.sealed.get(box), before.get(box))).toBe(false);
    for (const bytes of disk.sealed.values()) expect(contains(bytes, 'RECEIPT-one')).toBe(false);
    expect(await idsOf(await Vault.open(disk), 'receipt')).toHaveLength(501);
  });

  it('begins anew when another tab erased it', async () => {
    const disk = new Disk();
    const vault = await Vault.open(disk);
    await vault.apply(keeping('one'));
    disk.known = undefined;
    disk.sealed.clear();
    expect(await idsOf(vault, 'receipt')).toEqual([]);
    await vault.apply(keeping('two'));
    expect(await idsOf(await Vault.open(disk), 'receipt')).toEqual(['two']);
  });

  it('refuses what does not fit, and keeps what it had', async () => {
    const disk = new Disk();
    const vault = await Vault.open(disk);
    await vault.apply(keeping('one'));
    const huge: Change = { shelf: 'envelope', put: { id: 'huge', body: 'x'.repeat(5 * 1024 * 1024) } };
    await expect(vault.apply([huge])).rejects.toThrow(VaultFull);
    expect(await idsOf(vault, 'receipt')).toEqual(['one']);
    expect(await vault.all('envelope')).toEqual([]);
  });

  it('keeps a post with all its pictures in that same size, and refuses more than it has room for', async () => {
    const disk = new Disk();
    const vault = await Vault.open(disk);
    const empty = disk.sizes();
    const picture = 'p'.repeat(Math.ceil(limits.images.bytes / 3) * 4);
    const body = JSON.stringify({ imageData: Array.from({ length: limits.images.each }, () => picture) });
    await vault.apply([{ shelf: 'envelope', put: { id: 'one#1', body } }]);
    expect(disk.sizes()).toEqual(empty);
    await expect(vault.apply([{ shelf: 'envelope', put: { id: 'two#1', body } }])).rejects.toThrow(VaultFull);
    expect(await vault.changePassphrase('清水村的桥', '')).toBe(true);
    const later = await Vault.open(disk);
    expect(await later.all('envelope')).toEqual([]);
    expect(await later.unlock('清水村的桥')).toBe(true);
    expect(await later.all('envelope')).toEqual([{ id: 'one#1', body }]);
    await later.apply([{ shelf: 'envelope', remove: 'one#1' }]);
    expect([disk.sizes(), await vault.all('envelope')]).toEqual([empty, []]);
  });

  it('loses nothing when several tabs write at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(2), { minLength: 2, maxLength: 6 }), async (writers) => {
        const disk = new Disk();
        const tabs: Vault[] = [];
        for (let tab = 0; tab < 3; tab++) tabs.push(await Vault.open(disk));
        await Promise.all(writers.map(async (tab, at) => tabs[tab]?.apply(keeping(`r${at}`))));
        const all = writers.map((_, at) => `r${at}`).sort();
        for (const tab of tabs) expect(await idsOf(tab, 'receipt')).toEqual(all);
      }),
      { numRuns: 5 },
    );
  });
});

describe('a vault with a passphrase', () => {
  async function locked(): Promise<{ disk: Disk; open: Vault; vault: Vault }> {
    const disk = new Disk();
    const open = await Vault.open(disk);
    await open.apply(keeping('one'));
    expect(await open.changePassphrase('清水村的桥', '')).toBe(true);
    return { disk, open, vault: await Vault.open(disk) };
  }

  it('shows nothing and takes nothing but the tokens of the week before it is unlocked', async () => {
    const { disk, vault } = await locked();
    const empty = disk.sizes();
    expect([vault.locked, vault.hasPassphrase]).toEqual([true, true]);
    expect(await idsOf(vault, 'receipt')).toEqual([]);
    await expect(vault.apply(keeping('two'))).rejects.toThrow(VaultLocked);
    await vault.apply(lot('2026-W48'));
    expect(await idsOf(vault, 'token')).toEqual([]);
    expect(await idsOf(vault, 'lot')).toEqual(['2026-W48']);
    expect(disk.sizes()).toEqual(empty);

    expect(await vault.unlock('清水村的路')).toBe(false);
    expect(vault.locked).toBe(true);
    expect(await vault.unlock('清水村的桥')).toBe(true);
    expect(await idsOf(vault, 'receipt')).toEqual(['one']);
    expect(await idsOf(vault, 'token')).toEqual(['token-2026-W48']);
  });

  it('keeps a lot of each of the last four weeks, also across the turn of the year', async () => {
    const { vault } = await locked();
    const weeks = ['2026-W51', '2026-W52', '2026-W53', '2027-W01'];
    for (const week of weeks) await vault.apply(lot(week));
    await vault.unlock('清水村的桥');
    expect(await idsOf(vault, 'token')).toEqual(weeks.map((week) => `token-${week}`));
  });

  it('is locked again on demand, without a word left in memory', async () => {
    const { open } = await locked();
    expect(await idsOf(open, 'receipt')).toEqual(['one']);
    open.lock();
    expect([open.locked, await idsOf(open, 'receipt')]).toEqual([true, []]);
  });

  it('locked while it is read: nothing is shown, and a change of passphrase writes nothing over', async () => {
    const { disk, vault } = await locked();
    await vault.unlock('清水村的桥');
    disk.meanwhile = () => vault.lock();
    expect([await idsOf(vault, 'receipt'), vault.locked]).toEqual([[], true]);
    let once = true;
    disk.meanwhile = () => {
      if (once) vault.lock();
      once = false;
    };
    expect(await vault.changePassphrase('另一句话', '清水村的桥')).toBe(true);
    expect(once).toBe(false);
    expect(await idsOf(vault, 'receipt')).toEqual(['one']);
  });

  it('changes it only for who knows it, and then a copy made before opens nothing new', async () => {
    const { disk, vault } = await locked();
    const before = { head: disk.known as Head, sealed: new Map(disk.sealed) };
    expect(await vault.changePassphrase('另一句话', '猜的')).toBe(false);
    expect(await vault.changePassphrase('另一句话', '清水村的桥')).toBe(true);
    const stolen = new Disk();
    stolen.known = before.head;
    for (const [box, bytes] of disk.sealed) stolen.sealed.set(box, bytes);
    const thief = await Vault.open(stolen);
    expect(await thief.unlock('清水村的桥')).toBe(true);
    await expect(thief.all('receipt')).rejects.toThrow();
    expect(await idsOf(vault, 'receipt')).toEqual(['one']);
  });

  it('opens by itself again once it is removed; another tab that was open is not left behind', async () => {
    const { disk, open, vault } = await locked();
    expect(await vault.changePassphrase(null, '清水村的桥')).toBe(true);
    expect((await Vault.open(disk)).locked).toBe(false);
    expect(await idsOf(open, 'receipt')).toEqual(['one']);
  });

  it('is locked in a tab in which it was open when another changes it', async () => {
    const { open, vault } = await locked();
    await vault.changePassphrase('另一句话', '清水村的桥');
    expect(await idsOf(open, 'receipt')).toEqual([]);
    expect(open.locked).toBe(true);
  });

  it('is emptied when it was forgotten: only which lots were taken stays', async () => {
    const { vault } = await locked();
    await vault.apply(lot('2026-W48'));
    await vault.empty();
    expect([vault.locked, vault.hasPassphrase]).toEqual([false, false]);
    expect([await idsOf(vault, 'receipt'), await idsOf(vault, 'token')]).toEqual([[], []]);
    expect(await idsOf(vault, 'lot')).toEqual(['2026-W48']);
  });
});

describe('sealing to a public key', () => {
  it('gives back what was sealed, to its key and place alone, and never the same bytes', async () => {
    const keys = await newKeyPair(false);
    const others = await newKeyPair(false);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const plain = new Uint8Array(bytes);
        const sealed = await seal(keys.publicKey, plain, 'here');
        expect(await unseal(keys, sealed, 'here')).toEqual(plain);
        expect(await seal(keys.publicKey, plain, 'here')).not.toEqual(sealed);
        await expect(unseal(keys, sealed, 'there')).rejects.toThrow();
        await expect(unseal(others, sealed, 'here')).rejects.toThrow();
      }),
      { numRuns: 20 },
    );
  });

  it('notices every changed byte', async () => {
    const keys = await newKeyPair(false);
    const sealed = await seal(keys.publicKey, utf8('回执'), 'here');
    for (let at = 0; at < sealed.length; at += 7) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(unseal(keys, changed, 'here')).rejects.toThrow();
    }
  });

  it('is to a key that the page can use and not read', async () => {
    const { privateKey } = await newKeyPair(false);
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
  });
});
