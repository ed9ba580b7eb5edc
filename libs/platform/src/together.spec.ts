import { describe, expect, it } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { together } from './together.js';

function counted() {
  const batches: number[][] = [];
  const double = together<number, number>((keys) => {
    batches.push([...keys]);
    return Promise.resolve(keys.map((key) => 2 * key));
  });
  return { batches, double };
}

describe('what is asked together', () => {
  it('is read at once, and everybody gets their own', async () => {
    const { batches, double } = counted();
    expect(await Promise.all([double(1), double(2), double(1)])).toEqual([2, 4, 2]);
    expect(batches).toEqual([[1, 2, 1]]);
  });

  it('is not kept for whoever asks later', async () => {
    const { batches, double } = counted();
    await double(1);
    await nextTurn();
    await double(1);
    expect(batches).toEqual([[1], [1]]);
  });

  it('fails for all who asked with it, and for nobody after', async () => {
    let away = true;
    const read = together<number, number>((keys) => (away ? Promise.reject(new Error('away')) : Promise.resolve(keys)));
    const both = await Promise.allSettled([read(1), read(2)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    away = false;
    expect(await read(1)).toBe(1);
  });

  it('is cut into batches that hold nobody up', async () => {
    const { batches, double } = counted();
    const numbers = Array.from({ length: 40 }, (_, number) => number);
    expect(await Promise.all(numbers.map(double))).toEqual(numbers.map((number) => 2 * number));
    expect(batches.map(({ length }) => length)).toEqual([32, 8]);
  });
});
