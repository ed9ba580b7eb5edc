import { readdirSync, readFileSync } from 'node:fs';

/** Sizes that do not follow the size of text somebody set in their browser; hairlines may. */
const FIXED = /(font-size|line-height|(min-|max-)?height): ([4-9]|\d\d+)(\.\d+)?px|max-width: \d+px\)/;

describe('the size of text', () => {
  const sheets = readdirSync('apps/web/src', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.css'),
  );

  it('is nowhere given in pixels, nor what holds text, nor the width at which a page is laid out anew', () => {
    expect(sheets.length).toBeGreaterThan(20);
    const faults = sheets.flatMap((path) =>
      readFileSync(`apps/web/src/${path}`, 'utf8')
        .split('\n')
        .filter((line) => FIXED.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(faults).toEqual([]);
  });

  it.each(['font-size: 14px;', 'min-height: 44px;', '@media (max-width: 860px) {'])('would be with %s', (planted) =>
    expect(planted).toMatch(FIXED),
  );
});
