import { existsSync, readFileSync } from 'node:fs';

const ROW = /^\|[^|]*\| `(?<file>[^`]+)`: (?<test>.+?)\s*\|$/gm;

/** Rows that name a test their file does not hold. */
function faultsIn(table: string): string[] {
  return [...table.matchAll(ROW)]
    .map(({ groups = {} }) => ({ file: groups['file'] ?? '', test: groups['test'] ?? '' }))
    .filter(({ file, test }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(`'${test}'`))
    .map(({ file, test }) => `${file}: ${test}`);
}

describe('the table of cases', () => {
  const table = readFileSync('docs/cases.md', 'utf8');

  it('names tests that there are', () => {
    expect([...table.matchAll(ROW)].length).toBe(table.split('\n').filter((line) => line.startsWith('|')).length - 2);
    expect(faultsIn(table)).toEqual([]);
  });

  it('fails for a test that was renamed and for a file that is gone', () => {
    const planted = '| a | `test/architecture/cases.spec.ts`: was called so |\n| b | `test/gone.spec.ts`: c |\n';
    expect(faultsIn(planted)).toEqual(['test/architecture/cases.spec.ts: was called so', 'test/gone.spec.ts: c']);
  });
});
