import { describe, expect, it } from '@jest/globals';
import { cast, type Login } from './cast.js';
import { boards, leaders, otherRoles } from './places.js';
import { type Beat, OPENER, type StoryThread } from './script.js';
import { threads } from './threads/index.js';
import { datesIn, timelineOf } from './timeline.js';
import { type UnitCode, units } from './units.js';

const isPost = ({ does }: Beat) => ['say', 'anonymous', 'official', 'correct'].includes(does);
const bodiesOf = ({ body, then }: StoryThread) => [
  body,
  ...then.flatMap((beat) => ('body' in beat ? [beat.body] : [])),
];

describe('the story, as written', () => {
  it('is one county of four levels, about sixty people, eight boards, sixty threads and six hundred posts', () => {
    const depths = Object.keys(units).map((code) => code.length / 2);
    expect(Math.max(...depths)).toBe(4);
    expect(Object.keys(cast).length).toBeGreaterThanOrEqual(60);
    expect(Object.keys(boards)).toHaveLength(8);
    expect(threads.length).toBeGreaterThanOrEqual(60);
    const posts = threads.reduce((sum, { then }) => sum + 1 + then.filter(isPost).length, 0);
    expect(posts).toBeGreaterThanOrEqual(600);
  });

  it('never says the same thing twice, and gives everyone a name of their own', () => {
    const bodies = threads.flatMap(bodiesOf);
    expect(new Set(bodies).size).toBe(bodies.length);
    const names = Object.values(cast).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('answers only what was said before', () => {
    for (const { title, then } of threads)
      for (const [index, beat] of then.entries()) {
        const target = 'seq' in beat ? beat.seq : beat.to;
        const answered = target === undefined || target === 1 ? undefined : then[target - 2];
        const sound = target === undefined || target === 1 || (answered && isPost(answered) && target < index + 2);
        expect([title, index + 2, Boolean(sound)]).toEqual([title, index + 2, true]);
      }
  });

  it('lets nobody but leaders answer for a unit, and speaks anonymously only where a board offers it', () => {
    for (const { board, by, then, to } of threads) {
      const voices: readonly string[] = board === null ? ['ANONYMOUS'] : boards[board].voices;
      const anonymous = by === OPENER || then.some(({ does }) => does === 'anonymous');
      if (anonymous) expect(voices).toContain('ANONYMOUS');
      const unit: UnitCode = typeof to === 'string' ? to : board === null ? '01' : boards[board].unit;
      for (const beat of then)
        if (beat.does === 'official')
          expect(unit.startsWith((leaders as Record<string, string>)[beat.by] ?? 'none')).toBe(true);
    }
  });

  it('gives every role to somebody', () => {
    const roles = new Set(otherRoles.map(({ role }) => role));
    expect([...roles].sort()).toEqual([
      'COMMITTEE_SECRETARY',
      'DELEGATE',
      'LIAISON',
      'MODERATOR',
      'SUPERVISOR',
      'TRIAGE_OFFICER',
    ]);
    for (const login of Object.keys(leaders) as Login[]) expect(cast[login].title).not.toBeNull();
  });
});

describe('the timeline of the story', () => {
  const now = new Date('2026-11-23T06:00:00Z');
  const timeline = timelineOf(threads, now);

  it('holds every beat once, in order, in the weeks before it is told', () => {
    expect(timeline).toHaveLength(threads.reduce((sum, { then }) => sum + 1 + then.length, 0));
    const seen = new Map<number, number>();
    let last = 0;
    for (const { thread, beat, at } of timeline) {
      expect(at.getTime()).toBeGreaterThanOrEqual(last);
      last = at.getTime();
      expect(beat).toBe((seen.get(thread) ?? 0) + 1);
      seen.set(thread, beat);
    }
    expect(last).toBeLessThan(now.getTime());
    expect(timeline[0]?.at.toISOString()).toBe('2026-10-13T01:00:00.000Z');
  });

  it('is the same whenever it is told for the same day', () => {
    expect(timelineOf(threads, now)).toEqual(timeline);
  });

  it('has offices answer on working days', () => {
    const officials = timeline.filter(({ thread, beat }) => threads[thread]?.then[beat - 2]?.does === 'official');
    const early = officials.filter(({ at }) => at.getTime() < now.getTime() - 10 * 86_400_000);
    expect(early.length).toBeGreaterThan(15);
    for (const { at } of early) expect([0, 6]).not.toContain(new Date(at.getTime() + 8 * 3_600_000).getUTCDay());
  });

  it('names days by how far they are from the telling', () => {
    expect(datesIn('{@-10}进场，{@0}再说，{@3}说过', now)).toBe('12 月 3 日进场，11 月 23 日再说，11 月 20 日说过');
  });
});
