import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toPoll, toResume, toThreadId } from './live-requests.js';

const thread = '5f6a4c1e-1111-4222-8333-444455556666';

describe('what clients send', () => {
  it('is read when it is well formed', () => {
    expect(toResume({ since: null, threads: [] })).toEqual({ since: null, threads: [] });
    expect(toResume({ since: 3, threads: [thread, thread] })).toEqual({ since: 3, threads: [thread] });
    expect(toPoll({ since: '3', threads: thread })).toEqual({ since: 3, threads: [thread] });
    expect(toPoll({})).toEqual({ since: null, threads: [] });
    expect(toThreadId({ threadId: thread })).toBe(thread);
  });

  it('is refused when it is anything else, and never throws', () => {
    expect(toResume({ since: -1, threads: [] })).toBeNull();
    expect(toResume({ since: 1.5, threads: [] })).toBeNull();
    expect(toResume({ since: 1, threads: ['x'] })).toBeNull();
    expect(toResume({ since: 1, threads: Array.from({ length: 101 }, () => thread) })).toBeNull();
    expect(toPoll({ since: 'NaN' })).toBeNull();
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        toResume(anything);
        toThreadId(anything);
      }),
    );
  });
});
