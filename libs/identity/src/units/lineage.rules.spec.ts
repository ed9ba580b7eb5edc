import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { UnitId } from '#contracts';
import { covers, CycleInTree, lineagesOf, type Branch } from './lineage.rules.js';

const unit = (n: number): UnitId => `unit-${n}` as UnitId;

/** Any forest of up to 40 units: each hangs beneath one that came before it, or beneath nothing. */
const forest = fc.array(fc.option(fc.nat(), { freq: 9 }), { minLength: 1, maxLength: 40 }).map((parents) =>
  parents.map<Branch>((parent, n) => ({
    id: unit(n),
    parentId: n === 0 || parent === null ? null : unit(parent % n),
  })),
);
const moves = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 25 });

function climb(id: UnitId, branches: readonly Branch[]): UnitId[] {
  const branch = branches.find((b) => b.id === id);
  return branch?.parentId ? [...climb(branch.parentId, branches), id] : [id];
}

function moved(branches: readonly Branch[], who: number, where: number): readonly Branch[] {
  const id = unit(who % branches.length);
  const parentId = unit(where % branches.length);
  return branches.map((branch) => (branch.id === id ? { id, parentId } : branch));
}

describe('lineages', () => {
  it('are the way from the root to the unit, after any sequence of moves', () => {
    fc.assert(
      fc.property(forest, moves, (start, sequence) => {
        let tree: readonly Branch[] = start;
        for (const [who, where] of sequence) {
          const next = moved(tree, who, where);
          try {
            lineagesOf(next);
            tree = next;
          } catch (error) {
            expect(error).toBeInstanceOf(CycleInTree);
          }
        }
        const lineages = lineagesOf(tree);
        for (const { id } of tree) expect(lineages.get(id)).toEqual(climb(id, tree));
      }),
    );
  });

  it('refuse a move beneath oneself or one of one’s own, and no other', () => {
    fc.assert(
      fc.property(forest, fc.nat(), fc.nat(), (tree, who, where) => {
        const mover = unit(who % tree.length);
        const target = unit(where % tree.length);
        const beneathItself = covers(mover, lineagesOf(tree).get(target) ?? []);
        const attempt = () => lineagesOf(moved(tree, who, where));
        if (beneathItself) expect(attempt).toThrow(CycleInTree);
        else expect(attempt).not.toThrow();
      }),
    );
  });

  it('of a very long chain do not exhaust the stack', () => {
    const chain = Array.from({ length: 2_000 }, (_, n) => ({ id: unit(n), parentId: n === 0 ? null : unit(n - 1) }));
    expect(lineagesOf(chain.reverse()).get(unit(1_999))).toHaveLength(2_000);
  });
});
