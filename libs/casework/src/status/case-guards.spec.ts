import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CaseMove, CaseStatus, EscalationRoute } from '#contracts';
import { answerWith, judge, judgeChoice, offeredMoves } from './case-guards.js';
import type { Standing } from './case-guards.js';
import { capacities, caseMoves, finalStatuses, moveNames, openStatuses, targetOf } from './case-moves.js';
import type { Capacity } from './case-moves.js';
import { applyEvent, projectCase } from './case-projection.js';
import type { CaseProjection, LoggedEvent } from './case-projection.js';

const statuses = Object.values(CaseStatus);
const as = (...held: Capacity[]): ReadonlySet<Capacity> => new Set(held);
const everyone = as(...capacities);
const at = (status: CaseStatus, over: Partial<Standing> = {}): Standing => ({
  status,
  officiallyAnswered: false,
  withdrawn: false,
  returns: 0,
  route: null,
  ownDraft: false,
  ...over,
});
const refusal = (name: CaseMove, standing: Standing, ...held: Capacity[]) => {
  const verdict = judge(name, standing, as(...held));
  return verdict.to === null ? verdict.refusal : undefined;
};

describe('the status machine', () => {
  it('reaches every status from the first', () => {
    const reached = new Set<CaseStatus>([CaseStatus.SUBMITTED]);
    for (const from of reached)
      for (const name of moveNames) {
        const to = targetOf(name, from);
        if (to !== null) reached.add(to);
      }
    expect([...reached].sort()).toEqual([...statuses].sort());
  });

  it('has no dead end that is not final: from each other status somebody or time alone leads on', () => {
    for (const status of statuses) {
      const exits = moveNames.filter((name) => ![null, status].includes(targetOf(name, status)));
      expect([status, exits.length > 0]).toEqual([status, !finalStatuses.includes(status)]);
    }
  });

  it('waits for nobody who need not come: what waits for the author goes on by itself', () => {
    for (const status of openStatuses) {
      const movers = moveNames
        .filter((name) => ![null, status].includes(targetOf(name, status)))
        .flatMap((name) => caseMoves[name].by);
      expect([status, movers.some((each) => each !== 'AUTHOR')]).toEqual([status, true]);
    }
  });

  it('lets nobody but the author, or silence, close a matter', () => {
    const closers = moveNames.filter((name) => caseMoves[name].to === CaseStatus.CLOSED);
    expect(closers.flatMap((name) => caseMoves[name].by).sort()).toEqual(['AUTHOR', 'SYSTEM']);
  });

  it('names a lead unit with each move that assigns, and with no other', () => {
    for (const name of moveNames)
      expect([name, caseMoves[name].needs.includes('UNIT')]).toEqual([
        name,
        caseMoves[name].to === CaseStatus.ASSIGNED,
      ]);
  });
});

describe('who may move a case', () => {
  it('lets an answer be claimed only when there is one', () => {
    const { ANSWER_ON_THE_SPOT, ANSWER_DIRECTLY } = CaseMove;
    expect(refusal(ANSWER_ON_THE_SPOT, at('SUBMITTED'), 'TRIAGE_OFFICER')).toBe('ANSWER_MISSING');
    const answered = { officiallyAnswered: true };
    expect(refusal(ANSWER_ON_THE_SPOT, at('SUBMITTED', answered), 'TRIAGE_OFFICER')).toBeUndefined();
    expect(refusal(ANSWER_DIRECTLY, at('IN_PROGRESS', answered), 'TRIAGE_OFFICER')).toBe('FORBIDDEN');
  });

  it('lets a reply answer wherever its office could', () => {
    expect(answerWith(at('SUBMITTED'), as('LEADER'))).toMatchObject({ move: 'ANSWER_ON_THE_SPOT', to: 'ANSWERED' });
    expect(answerWith(at('ESCALATED'), as('UNIT_HEAD'))).toMatchObject({ move: 'ANSWER_DIRECTLY', to: 'ANSWERED' });
    expect(answerWith(at('CLOSED'), as('LEADER'))).toMatchObject({ to: null, refusal: 'ILLEGAL_TRANSITION' });
  });

  it('lets no drafter approve, and every one take the draft back', () => {
    const own = at('PENDING_APPROVAL', { ownDraft: true });
    expect(refusal('APPROVE', own, 'LEADER')).toBe('OWN_DRAFT');
    expect(refusal('SEND_BACK', own, 'LIAISON')).toBeUndefined();
    expect(refusal('APPROVE', at('PENDING_APPROVAL'), 'LIAISON')).toBe('FORBIDDEN');
  });

  it('leaves to the supervisor what came back twice', () => {
    const twice = at('ACCEPTED', { returns: 2 });
    expect(refusal('ASSIGN', twice, 'TRIAGE_OFFICER')).toBe('SUPERVISOR_DECIDES');
    expect(judge('ASSIGN', twice, as('TRIAGE_OFFICER', 'SUPERVISOR'))).toEqual({
      to: 'ASSIGNED',
      capacity: 'SUPERVISOR',
    });
    expect(refusal('RETURN_DISPATCH', at('ASSIGNED', { returns: 2 }), 'UNIT_HEAD')).toBe('SUPERVISOR_DECIDES');
  });

  it('lets those decide to whom it was escalated', () => {
    const review = at('ESCALATED', { route: EscalationRoute.COMMITTEE_REVIEW });
    const above = at('ESCALATED', { route: EscalationRoute.SUPERIOR_COORDINATION });
    expect([refusal('DECIDE', review, 'COMMITTEE_SECRETARY'), refusal('DECIDE', above, 'PARENT_UNIT')]).toEqual([
      undefined,
      undefined,
    ]);
    expect([refusal('DECIDE', review, 'PARENT_UNIT'), refusal('DECIDE', above, 'COMMITTEE_SECRETARY')]).toEqual([
      'DECIDED_ELSEWHERE',
      'DECIDED_ELSEWHERE',
    ]);
  });

  it('moves no matter that its author took back', () => {
    for (const status of statuses) expect(offeredMoves(at(status, { withdrawn: true }), everyone)).toEqual([]);
  });

  it('gives moderators, and authors on the case itself, no moves', () => {
    for (const status of statuses) expect(offeredMoves(at(status), as('MODERATOR', 'AUTHOR'))).toEqual([]);
    expect(judgeChoice('REOPEN', at('CLOSED'), as('AUTHOR'))).toEqual({ to: null, refusal: 'FORBIDDEN' });
    expect(judgeChoice('WITHDRAW', at('SUBMITTED'), everyone)).toEqual({ to: null, refusal: 'ILLEGAL_TRANSITION' });
  });
});

/** A step of a random walk: what somebody would like to do next, whether or not the machine lets them. */
const wish = fc.record({
  name: fc.constantFrom(...moveNames),
  held: fc.subarray([...capacities]),
  ownDraft: fc.boolean(),
  unit: fc.constantFrom('u1', 'u2', 'u3'),
  route: fc.constantFrom(...Object.values(EscalationRoute)),
});
const opened: LoggedEvent = {
  seq: 1,
  type: 'OPEN',
  status: CaseStatus.SUBMITTED,
  unitId: 'u0',
  assistingUnitIds: null,
  tagIds: ['t1'],
  category: null,
  disposition: null,
  route: null,
  intoId: null,
  at: new Date('2026-11-23T01:00:00Z'),
};
const eventOf = (
  { name, unit, route }: { name: CaseMove; unit: string; route: EscalationRoute },
  to: CaseStatus,
  seq: number,
) => ({
  ...opened,
  seq,
  type: name,
  status: to,
  unitId: caseMoves[name].needs.includes('UNIT') ? unit : null,
  route: name === 'ESCALATE' ? route : null,
  disposition: caseMoves[name].needs.includes('DISPOSITION') ? ('EXPLAINED' as const) : null,
  intoId: name === 'MERGE' ? 'other' : null,
  tagIds: [],
  at: new Date(opened.at.getTime() + seq * 1000),
});

describe('any walk through the machine', () => {
  it('changes the case as the table says with a legal step, and nothing at all with any other', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), (wishes) => {
        const log: LoggedEvent[] = [opened];
        let state: CaseProjection = projectCase(log);
        for (const each of wishes) {
          const { status, replied, returns, route } = state;
          const standing = at(status, { officiallyAnswered: replied, returns, route, ownDraft: each.ownDraft });
          const verdict = judge(each.name, standing, as(...each.held));
          if (verdict.to === null) {
            const legal = targetOf(each.name, status);
            expect([legal === null, verdict.refusal === 'ILLEGAL_TRANSITION']).toEqual([
              legal === null,
              legal === null,
            ]);
            if (legal === null && each.name !== 'WITHDRAW')
              for (const to of statuses)
                expect(() => applyEvent(state, eventOf(each, to, log.length + 1))).toThrow(RangeError);
            continue;
          }
          expect(each.held).toContain(verdict.capacity);
          expect(caseMoves[each.name].by).toContain(verdict.capacity);
          const before = state;
          const event = eventOf(each, verdict.to, log.length + 1);
          state = applyEvent(state, event);
          log.push(event);
          expect(finalStatuses).not.toContain(before.status);
          expect(state.status).toBe(caseMoves[each.name].to ?? before.status);
          // One lead at any time: the one that was named last.
          expect(state.unitId).toBe(event.unitId ?? before.unitId);
          if (state.status !== CaseStatus.ANSWERED && state.status !== CaseStatus.CLOSED)
            expect(state.disposition).toBeNull();
        }
        expect(projectCase(log)).toEqual(state);
        expect(state.version).toBe(log.length);
        expect(state.openedAt).toEqual(opened.at);
      }),
    );
  });

  it('is offered exactly the moves that would not be refused', () => {
    const standing = fc.record({
      status: fc.constantFrom(...statuses),
      officiallyAnswered: fc.boolean(),
      withdrawn: fc.boolean(),
      returns: fc.nat(3),
      route: fc.option(fc.constantFrom(...Object.values(EscalationRoute)), { nil: null }),
      ownDraft: fc.boolean(),
    });
    fc.assert(
      fc.property(standing, fc.subarray([...capacities]), (where, held) => {
        const offered = offeredMoves(where, as(...held));
        for (const name of moveNames)
          expect(offered.includes(name)).toBe(judgeChoice(name, where, as(...held)).to !== null);
      }),
    );
  });
});

describe('the case as the projection of its log', () => {
  it('refuses a log with a hole, a second opening or no beginning', () => {
    expect(() => projectCase([])).toThrow(RangeError);
    expect(() => projectCase([{ ...opened, type: 'ACCEPT' }])).toThrow(RangeError);
    expect(() => projectCase([opened, { ...opened, seq: 3, type: 'TAG' }])).toThrow(RangeError);
    expect(() => projectCase([opened, { ...opened, seq: 2 }])).toThrow(RangeError);
  });

  it('counts what came back and what was done anew, and takes back the word of who had answered', () => {
    const steps: [CaseMove, CaseStatus][] = [
      ['ACCEPT', 'ACCEPTED'],
      ['ASSIGN', 'ASSIGNED'],
      ['RETURN_DISPATCH', 'ACCEPTED'],
      ['ANSWER_DIRECTLY', 'ANSWERED'],
      ['RATE_DISSATISFIED', 'IN_PROGRESS'],
    ];
    const log = steps.map(([name, to], index) =>
      eventOf({ name, unit: 'u1', route: EscalationRoute.COMMITTEE_REVIEW }, to, index + 2),
    );
    const answered = projectCase([opened, ...log.slice(0, 4)]);
    expect(answered).toMatchObject({ returns: 1, reworks: 0, replied: true, disposition: 'EXPLAINED', unitId: 'u1' });
    expect(projectCase([opened, ...log])).toMatchObject({ reworks: 1, replied: false, disposition: null });
  });

  it('knows since when it has had its status', () => {
    const accepted = eventOf({ name: 'ACCEPT', unit: 'u1', route: EscalationRoute.COMMITTEE_REVIEW }, 'ACCEPTED', 2);
    const urged = eventOf({ name: 'URGE', unit: 'u1', route: EscalationRoute.COMMITTEE_REVIEW }, 'ACCEPTED', 3);
    expect(projectCase([opened, accepted, urged])).toMatchObject({ statusSince: accepted.at, updatedAt: urged.at });
  });
});
