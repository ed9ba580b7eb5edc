import { describe, expect, it } from '@jest/globals';
import { availabilityOf, type PublishedKey } from '../../apps/web/src/anonymous/availability.js';

const key = (keyId: string, facts: Partial<PublishedKey> = {}): PublishedKey => ({
  keyId,
  epoch: keyId,
  generation: 1,
  publicKey: '',
  spendableFrom: '2020-01-01',
  spendableUntil: '2020-01-15',
  holders: 30,
  spendable: true,
  ...facts,
});
const later = key('later', { spendableFrom: '2999-01-01', spendableUntil: '2999-01-15', spendable: false });
const lot = (epoch: string) => ({ epoch, lot: 1 });
const status = (keys: readonly PublishedKey[], missing: readonly string[] = []) => ({
  enabled: true,
  imagesEach: 4,
  setSize: 20,
  windowSeconds: 600,
  keys,
  lotsMissing: missing.map(lot),
});
const holding = (tokens: readonly string[], taken: readonly string[] = tokens) => ({
  tokens: tokens.map((keyId) => ({ keyId })),
  taken: new Set(taken),
  locked: false,
});

describe('whether one may speak anonymously', () => {
  it('says how many hold the key that would be spent', () => {
    const keys = [key('now', { holders: 31 }), later];
    expect(availabilityOf(status(keys), holding(['now', 'now', 'later']))).toMatchObject({
      state: 'ready',
      holders: 31,
      needed: 20,
      tokensLeft: 2,
    });
  });

  it('spends the key that ends first', () => {
    const keys = [key('long', { spendableUntil: '2020-02-01' }), key('short', { holders: 22 })];
    expect(availabilityOf(status(keys), holding(['long', 'short']))).toMatchObject({
      until: '2020-01-15',
      holders: 22,
    });
  });

  it('is refused below the set size, with both numbers', () => {
    const keys = [key('now', { holders: 12, spendable: false })];
    expect(availabilityOf(status(keys), holding(['now']))).toEqual({ state: 'too-few', holders: 12, needed: 20 });
  });

  it('waits for the day on which the first key opens', () => {
    expect(availabilityOf(status([later]), holding(['later']))).toMatchObject({ state: 'early', from: '2999-01-01' });
  });

  it('tells tokens that are used up from tokens that other browsers took', () => {
    const keys = [key('now'), later];
    expect(availabilityOf(status(keys), holding(['later'], ['now', 'later'])).state).toBe('spent');
    expect(availabilityOf(status(keys), holding([])).state).toBe('elsewhere');
    expect(availabilityOf(status(keys, ['now']), holding([])).state).toBe('starting');
  });

  it('cannot be told while the vault is locked, but that it is off can', () => {
    const locked = { ...holding([]), locked: true };
    expect(availabilityOf(status([key('now')]), locked)).toEqual({ state: 'locked' });
    expect(availabilityOf({ ...status([]), enabled: false }, locked)).toEqual({ state: 'off' });
  });

  it('is off where names must be known', () => {
    expect(availabilityOf({ ...status([]), enabled: false }, holding([]))).toEqual({ state: 'off' });
  });
});
