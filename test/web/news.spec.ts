import { describe, expect, it } from '@jest/globals';
import { newsIn } from '../../apps/web/src/reading/news.js';

const since = Date.parse('2026-11-20T00:00:00Z');
const notice = (version: number, at = '2026-11-22T00:00:00.000Z') => ({ id: 'thread.REPLY', version, at });

describe('what is news to a device', () => {
  it('is everything recent that it never saw, and nothing old', () => {
    expect(newsIn({ since, versions: {} }, notice(3))).toBe(3);
    expect(newsIn({ since, versions: {} }, notice(3, '2026-11-19T23:59:59.999Z'))).toBe(0);
  });

  it('is what came after it looked last, however old it is', () => {
    const versions = { 'thread.REPLY': 2 };
    expect(newsIn({ since, versions }, notice(2))).toBe(0);
    expect(newsIn({ since, versions }, notice(5))).toBe(3);
    expect(newsIn({ since, versions }, notice(3, '2026-11-01T00:00:00.000Z'))).toBe(1);
  });

  it('is never less than nothing, also where an older copy of the data was put back', () => {
    expect(newsIn({ since, versions: { 'thread.REPLY': 9 } }, notice(2))).toBe(0);
  });
});
