import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CaseStatus } from '#contracts';
import { capacityFor, caseMoves, moveBetween, openMoves, refusalOf } from './case-moves.js';
import type { Capacity, CaseMove } from './case-moves.js';

const { SUBMITTED, IN_PROGRESS, ANSWERED, CLOSED } = CaseStatus;
const statuses = Object.values(CaseStatus);
const everyone: readonly Capacity[] = ['AUTHOR', 'MODERATOR', 'TRIAGE_OFFICER', 'LEADER'];
const as = (...capacities: Capacity[]): ReadonlySet<Capacity> => new Set(capacities);
const answered = (status: CaseStatus) => ({ status, officiallyAnswered: true, withdrawn: false });
const waiting = (status: CaseStatus) => ({ status, officiallyAnswered: false, withdrawn: false });

describe('the status machine', () => {
  it('has one move at most between two statuses, and none onto itself', () => {
    const pairs = Object.values<CaseMove>(caseMoves).flatMap(({ from, to }) => from.map((start) => `${start}>${to}`));
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const status of statuses) expect(moveBetween(status, status)).toBeUndefined();
  });

  it('reaches every status from the first, and leaves no dead end', () => {
    const reached = new Set<CaseStatus>([SUBMITTED]);
    for (const from of reached) for (const to of statuses) if (moveBetween(from, to)) reached.add(to);
    expect(reached.size).toBe(statuses.length);
    for (const from of statuses) expect(statuses.some((to) => moveBetween(from, to))).toBe(true);
  });

  it('skips no answer: a matter that waits cannot be closed', () => {
    expect(moveBetween(SUBMITTED, CLOSED)).toBeUndefined();
    expect(moveBetween(IN_PROGRESS, CLOSED)).toBeUndefined();
  });
});

describe('who may move a case', () => {
  it('lets a leader claim an answer only when there is one', () => {
    expect(refusalOf(waiting(SUBMITTED), ANSWERED, as('LEADER'))).toBe('unanswered');
    expect(refusalOf(answered(SUBMITTED), ANSWERED, as('LEADER'))).toBeUndefined();
  });

  it('does not let whoever answered say that it is settled', () => {
    expect(refusalOf(answered(ANSWERED), CLOSED, as('LEADER'))).toBe('notYours');
    expect(refusalOf(answered(ANSWERED), CLOSED, as('AUTHOR'))).toBeUndefined();
  });

  it('moves no matter that its author took back', () => {
    for (const from of statuses) expect(openMoves({ ...answered(from), withdrawn: true }, as(...everyone))).toEqual([]);
  });

  it('gives moderators tags but no moves', () => {
    for (const from of statuses) expect(openMoves(answered(from), as('MODERATOR'))).toEqual([]);
  });

  it('shows the most official capacity that permits the move', () => {
    expect(capacityFor(IN_PROGRESS, ANSWERED, as('AUTHOR', 'LEADER'))).toBe('LEADER');
    expect(capacityFor(CLOSED, ANSWERED, as('AUTHOR', 'LEADER'))).toBe('AUTHOR');
    expect(capacityFor(CLOSED, ANSWERED, as('LEADER'))).toBeUndefined();
  });

  it('offers exactly the moves that would not be refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...statuses),
        fc.boolean(),
        fc.subarray([...everyone]),
        (status, officiallyAnswered, held) => {
          const standing = { status, officiallyAnswered, withdrawn: false };
          const offered = openMoves(standing, as(...held));
          for (const to of statuses) {
            const open = refusalOf(standing, to, as(...held)) === undefined;
            expect(offered.includes(to)).toBe(open);
            if (open) expect(capacityFor(to, status, as(...held))).toBeDefined();
          }
        },
      ),
    );
  });
});
