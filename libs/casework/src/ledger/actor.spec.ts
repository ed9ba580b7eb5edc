import { describe, expect, it } from '@jest/globals';
import { Role } from '#contracts';
import type { StaffId, UnitId } from '#contracts';
import type { ThreadFacts } from '#forum';
import type { Viewer } from '#platform';
import { actorIn } from './actor.js';

const unit = (...path: string[]) => ({ lineage: path as UnitId[] });
const thread = {
  reach: unit('county', 'town'),
  answer: unit('county', 'bureau'),
  moderate: unit('county'),
  lead: unit('county', 'office', 'water'),
} as Partial<ThreadFacts> as ThreadFacts;
const viewer = (role: Role, ...at: string[]): Viewer => ({
  staffId: 'someone' as StaffId,
  name: '',
  title: null,
  homeUnitId: 'home' as UnitId,
  lineage: ['home' as UnitId],
  roles: at.map((unitId) => ({ role, unitId: unitId as UnitId, onBehalfOf: null })),
  mustChangePassword: false,
});
const officeOf = (someone: Viewer, unitLineage: readonly string[] = []) =>
  actorIn('LEADER', someone, { thread, unitLineage: unitLineage as UnitId[] }).unitId;

describe('the office that the log of a case names', () => {
  it('is that of the unit which leads the matter, of the nearest where there are several', () => {
    expect(officeOf(viewer(Role.LEADER, 'office'))).toBe('office');
    expect(officeOf(viewer(Role.LEADER, 'county', 'office', 'bureau'))).toBe('office');
  });

  it('is that of the unit which owes the answer, or of the case', () => {
    expect(officeOf(viewer(Role.LEADER, 'bureau'))).toBe('bureau');
    expect(officeOf(viewer(Role.LEADER, 'bureau', 'station'), ['county', 'station'])).toBe('station');
  });

  it('is their home where their right comes from being addressed', () => {
    expect(officeOf(viewer(Role.LEADER, 'far'))).toBe('home');
    expect(officeOf(viewer(Role.MODERATOR, 'office'))).toBe('home');
  });

  it('is none of an author', () => {
    expect(actorIn('AUTHOR', viewer(Role.LEADER, 'county'), { thread, unitLineage: [] })).toEqual({
      capacity: 'AUTHOR',
      staffId: null,
      unitId: null,
    });
  });
});
