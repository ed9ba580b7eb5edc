import { readdirSync, readFileSync } from 'node:fs';

/** Younger than the browsers of vite.config.ts; what older-browsers.ts brings is not among them. */
const TOO_YOUNG =
  /\(\?<[=!]|\.at\(-?\d|\.findLast(Index)?\(|\.to(Sorted|Reversed|Spliced)\(|structuredClone\(|\.groupBy\(|\.withResolvers\(|AbortSignal\.any\(|crypto\.randomUUID\(/;
/** The half that reads mentions is the server's; patterns in it are made when it is called. */
const SERVER_ONLY = ['libs/contracts/src/mentions.ts'];

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => /\.tsx?$/.test(path) && !/spec\.|fixtures|testing/.test(path) && !path.includes('/gql/'));

function faultsIn(source: string): string[] {
  return source
    .split('\n')
    .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line) && TOO_YOUNG.test(line))
    .map((line) => line.trim());
}

describe('what the web app is made of', () => {
  it('calls nothing that browsers of 2021 do not have', () => {
    const sources = ['apps/web/src', 'libs/contracts/src', 'libs/tokens/src'].flatMap(sourcesIn);
    expect(sources.length).toBeGreaterThan(300);
    const faults = sources
      .filter((path) => !SERVER_ONLY.includes(path))
      .flatMap((path) => faultsIn(readFileSync(path, 'utf8')).map((line) => `${path}: ${line}`));
    expect(faults).toEqual([]);
  });

  it.each(['const last = all.at(-1);', 'const PHONE = /(?<!\\d)1\\d{10}/;', 'const copy = structuredClone(form);'])(
    'would not do with %s',
    (planted) => expect(faultsIn(planted)).toHaveLength(1),
  );
});
