import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LiveFrame } from './live.js';
import { LiveCursor } from './live-cursor.js';
import type { LiveAttempt } from './live-cursor.js';
import type { LiveAnswer } from './live-protocol.js';

const frame = (position: number): LiveFrame => ({
  position,
  type: 'thread.changed',
  payload: { threadId: 't', version: position },
});

function aWatcher() {
  const seen: number[] = [];
  let afresh = 0;
  const refused: string[] = [];
  const cursor = new LiveCursor({
    frame: ({ position }) => seen.push(position),
    afresh: () => (afresh += 1),
    refused: (threadId) => refused.push(threadId),
  });
  return { cursor, seen, refused, afreshCount: () => afresh };
}

const answer = (position: number, ...frames: number[]): LiveAnswer => ({
  position,
  frames: frames.map(frame),
  resync: false,
  refused: [],
});

describe('the live cursor', () => {
  it('asks to fetch afresh on the first connect, and continues from there', () => {
    const { cursor, seen, afreshCount } = aWatcher();
    cursor.resume().answered(answer(7));
    cursor.received(frame(8));
    expect([afreshCount(), seen, cursor.position]).toEqual([1, [8], 8]);
  });

  it('drops what arrives before the answer, because the answer holds it', () => {
    const { cursor, seen } = aWatcher();
    cursor.resume().answered(answer(1));
    const attempt = cursor.resume();
    cursor.received(frame(4));
    attempt.answered(answer(4, 2, 3, 4));
    cursor.received(frame(5));
    expect(seen).toEqual([2, 3, 4, 5]);
  });

  it('shows nothing twice when a poll and a socket overlap', () => {
    const { cursor, seen } = aWatcher();
    cursor.resume().answered(answer(1));
    cursor.received(frame(2));
    cursor.resume().answered(answer(3, 2, 3));
    expect(seen).toEqual([2, 3]);
  });

  it('ignores the answer to an attempt that was given up', () => {
    const { cursor, seen } = aWatcher();
    cursor.resume().answered(answer(1));
    const old = cursor.resume();
    const current = cursor.resume();
    old.answered(answer(9, 2, 9));
    current.answered(answer(3, 2, 3));
    expect(seen).toEqual([2, 3]);
  });

  it('follows a server that was restored to an earlier position', () => {
    const { cursor, seen, afreshCount } = aWatcher();
    cursor.resume().answered(answer(50));
    cursor.resume().answered({ ...answer(10), resync: true });
    cursor.received(frame(11));
    expect([seen, afreshCount()]).toEqual([[11], 2]);
  });

  it('forgets a thread whose right was lost, and says so once', () => {
    const { cursor, refused } = aWatcher();
    cursor.want('t1');
    cursor.want('t2');
    cursor.left(['t1']);
    cursor.left(['t1']);
    expect([cursor.threads, refused]).toEqual([['t2'], ['t1']]);
  });

  it('fetches afresh when the thread moved on while it was being joined', () => {
    const { cursor, afreshCount } = aWatcher();
    cursor.subscribed('t1', { ok: true, position: 3, version: 5 }, 5);
    expect(afreshCount()).toBe(0);
    cursor.subscribed('t1', { ok: true, position: 3, version: 6 }, 5);
    expect(afreshCount()).toBe(1);
  });

  it('misses nothing and repeats nothing on any connection, however bad', () => {
    const step = fc.constantFrom('write', 'drop', 'connect', 'answer', 'deliver', 'late answer');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const { cursor, seen } = aWatcher();
        let head = 0;
        let connected = false;
        let joined = false;
        const wire: LiveFrame[] = [];
        const attempts: { attempt: LiveAttempt; answer: LiveAnswer }[] = [];
        cursor.resume().answered(answer(0));
        for (const what of steps) {
          if (what === 'write') {
            head += 1;
            if (joined) wire.push(frame(head));
          } else if (what === 'drop') {
            connected = joined = false;
            wire.length = 0;
            cursor.lost();
          } else if (what === 'connect' && !connected) {
            // Rooms are joined at once; the answer is made at some moment and travels in order with the frames.
            connected = joined = true;
            const attempt = cursor.resume();
            const since = attempt.request.since ?? 0;
            const gap = Array.from({ length: head - since }, (_, i) => since + 1 + i);
            attempts.push({ attempt, answer: answer(head, ...gap) });
            attempts.at(-1)?.attempt.answered(attempts.at(-1)?.answer ?? answer(0));
          } else if (what === 'late answer') {
            const [stale] = attempts;
            if (attempts.length > 1 && stale) stale.attempt.answered(stale.answer);
          } else if (what === 'deliver') {
            const next = wire.shift();
            if (next) cursor.received(next);
          }
        }
        cursor.lost();
        const last = cursor.resume();
        const since = last.request.since ?? 0;
        last.answered(answer(head, ...Array.from({ length: head - since }, (_, i) => since + 1 + i)));
        expect(seen).toEqual(Array.from({ length: head }, (_, i) => i + 1));
      }),
    );
  });
});
