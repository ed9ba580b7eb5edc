import { describe, expect, it } from '@jest/globals';
import { limits, room } from '#contracts';
import type { PositionedEvent } from '#platform';
import { RecentEvents } from './recent-events.js';

const mine = new Set([room.thread('a'), room.everyone]);

function event(position: number, thread = 'a'): PositionedEvent {
  return {
    position,
    type: 'thread.changed',
    rooms: [room.thread(thread)],
    payload: { threadId: thread, version: position },
  };
}

function recent(capacity: number, ...events: PositionedEvent[]): RecentEvents {
  const kept = new RecentEvents(capacity);
  for (const each of events) kept.add(each);
  return kept;
}

const positions = (kept: RecentEvents, since: number | null) => {
  const { frames, resync } = kept.missedSince(since, mine);
  return resync ? 'afresh' : frames.map(({ position }) => position);
};

describe('the recent events of a node', () => {
  it('replay what was missed in the rooms one is in, and nothing else', () => {
    const kept = recent(10, event(1), event(2, 'b'), event(3), event(4));
    expect(positions(kept, 1)).toEqual([3, 4]);
    expect(positions(kept, 4)).toEqual([]);
  });

  it('never hand out internal events, nor the rooms of any', () => {
    const kept = recent(10, event(1), {
      position: 2,
      type: 'access.changed',
      rooms: [room.everyone],
      payload: { staffIds: 'everyone' },
    });
    const { frames, position } = kept.missedSince(0, mine);
    expect(position).toBe(2);
    expect(frames).toEqual([{ position: 1, type: 'thread.changed', payload: { threadId: 'a', version: 1 } }]);
  });

  it('send afresh whoever comes for the first time, from too long ago, or from the future', () => {
    const kept = recent(2, event(5), event(6), event(7), event(8));
    expect(positions(kept, null)).toBe('afresh');
    expect(positions(kept, 3)).toBe('afresh');
    expect(positions(kept, 9)).toBe('afresh');
    expect(positions(kept, 7)).toEqual([8]);
  });

  it('send afresh whoever missed more than is replayed', () => {
    const many = Array.from({ length: limits.catchUp + 1 }, (_, i) => event(i + 1));
    expect(positions(recent(2_000, ...many), 0)).toBe('afresh');
    expect(positions(recent(2_000, ...many), 1)).toHaveLength(limits.catchUp);
  });

  it('know nothing after they were forgotten', () => {
    const kept = recent(10, event(1), event(2));
    kept.forget(9);
    expect(positions(kept, 2)).toBe('afresh');
    expect(positions(kept, 9)).toEqual([]);
    kept.add(event(10));
    expect(positions(kept, 9)).toEqual([10]);
  });
});
