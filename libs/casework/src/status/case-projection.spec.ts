import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CaseStatus } from '#contracts';
import { moveBetween } from './case-moves.js';
import { applyEvent, projectCase } from './case-projection.js';
import type { CaseProjection, LoggedEvent } from './case-projection.js';

const start = new Date('2026-11-23T01:00:00Z');
const opened: LoggedEvent = {
  seq: 1,
  type: 'opened',
  status: CaseStatus.SUBMITTED,
  unitId: 'u1',
  tagIds: ['t1'],
  at: start,
};

/** A step of a random walk: what someone would like to do next, whether or not the machine lets them. */
const wish = fc.record({
  type: fc.constantFrom(...(['tagged', 'moved', 'answered', 'withdrawn', 'reopened'] as const)),
  to: fc.constantFrom(...Object.values(CaseStatus)),
  unitId: fc.option(fc.constantFrom('u1', 'u2', 'u3'), { nil: null }),
  tagIds: fc.subarray(['t1', 't2', 't3']),
});

describe('the case as the projection of its log', () => {
  it('holds after any walk: legal steps change it as they say, illegal ones change nothing', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), (wishes) => {
        const log: LoggedEvent[] = [opened];
        let state: CaseProjection = projectCase(log);
        for (const { type, to, unitId, tagIds } of wishes) {
          const event: LoggedEvent = {
            seq: log.length + 1,
            type,
            status: to,
            unitId,
            tagIds,
            at: new Date(start.getTime() + log.length * 1000),
          };
          const legal =
            to === state.status ||
            (type === 'withdrawn' && to === CaseStatus.CLOSED) ||
            (type !== 'tagged' && moveBetween(state.status, to) !== undefined);
          if (!legal) {
            expect(() => applyEvent(state, event)).toThrow(RangeError);
            continue;
          }
          state = applyEvent(state, event);
          log.push(event);
          expect(state.status).toBe(to);
          expect(state.unitId).toBe(unitId ?? projectCase(log.slice(0, -1)).unitId);
          expect(state.tagIds).toEqual(expect.arrayContaining([...tagIds]));
        }
        expect(projectCase(log)).toEqual(state);
        expect(state.version).toBe(log.length);
        expect(state.openedAt).toEqual(start);
        expect(new Set(state.tagIds).size).toBe(state.tagIds.length);
      }),
    );
  });

  it('refuses a log with a hole, a second opening or no beginning', () => {
    expect(() => projectCase([])).toThrow(RangeError);
    expect(() => projectCase([{ ...opened, type: 'moved' }])).toThrow(RangeError);
    expect(() => projectCase([opened, { ...opened, seq: 3, type: 'tagged' }])).toThrow(RangeError);
  });
});
