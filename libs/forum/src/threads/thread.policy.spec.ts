import { describe, expect, it } from '@jest/globals';
import { Role } from '#contracts';
import type { StaffId, UnitId } from '#contracts';
import type { HeldRole, Viewer } from '#platform';
import {
  mayAnswer,
  mayKnowName,
  mayModerate,
  mayRead,
  mayReply,
  mayReplyOfficially,
  maySayMeToo,
  maySeeHidden,
  mayTagForAction,
} from './thread.policy.js';
import type { ThreadFacts } from './thread.policy.js';

const id = (name: string) => name as StaffId;
const path = (...units: string[]) => units as UnitId[];
const province = { lineage: path('province') };
const county = { lineage: path('province', 'county') };
const bureau = { lineage: path('province', 'bureau') };
const village = { lineage: path('province', 'county', 'village') };

/** Someone at home in the village unless said otherwise. */
function someone(
  name: string,
  { home = village, ...given }: { home?: { lineage: UnitId[] }; roles?: HeldRole[] } = {},
): Viewer {
  const homeUnitId = home.lineage.at(-1) ?? ('' as UnitId);
  return {
    staffId: id(name),
    name,
    title: null,
    homeUnitId,
    lineage: home.lineage,
    roles: given.roles ?? [],
    mustChangePassword: false,
  };
}
const holding = (role: Role, at: string, onBehalfOf: string | null = null): HeldRole => ({
  role,
  unitId: at as UnitId,
  onBehalfOf: onBehalfOf === null ? null : id(onBehalfOf),
});
const outsider = (...roles: HeldRole[]) => someone('outsider', { home: bureau, roles });

const aThread = (given: Partial<ThreadFacts> = {}): ThreadFacts => ({
  kind: 'PROBLEM',
  audience: 'UNIT',
  voice: 'NAMED',
  authorId: id('author'),
  addresseeId: null,
  reach: village,
  answer: county,
  lead: null,
  post: province,
  moderate: bureau,
  locked: false,
  hidden: false,
  withdrawn: false,
  answered: false,
  ...given,
});
const aLetter = (given: Partial<ThreadFacts> = {}): ThreadFacts =>
  aThread({
    audience: 'LETTER',
    addresseeId: id('leader'),
    reach: null,
    answer: null,
    post: null,
    moderate: null,
    ...given,
  });

describe('reading a thread', () => {
  it('is for those at home in its reach', () => {
    expect(mayRead(someone('neighbour'), aThread())).toBe(true);
    expect(mayRead(outsider(), aThread())).toBe(false);
    expect(mayRead(someone('above', { home: county }), aThread())).toBe(false);
  });

  it.each([Role.LEADER, Role.DELEGATE, Role.MODERATOR, Role.TRIAGE_OFFICER])('is for a %s over its reach', (role) => {
    expect(mayRead(outsider(holding(role, 'county')), aThread({ moderate: province }))).toBe(true);
    expect(mayRead(outsider(holding(role, 'elsewhere')), aThread())).toBe(false);
  });

  it('is not for administrators as such', () => {
    expect(mayRead(outsider(holding(Role.ADMINISTRATOR, 'province')), aThread())).toBe(false);
  });

  it('is for its author, its addressee, who answers for it and who moderates it, wherever they are', () => {
    expect(mayRead(someone('author', { home: bureau }), aThread())).toBe(true);
    expect(mayRead(someone('leader', { home: bureau }), aThread({ addresseeId: id('leader') }))).toBe(true);
    expect(mayRead(outsider(holding(Role.LEADER, 'bureau')), aThread({ answer: bureau }))).toBe(true);
    expect(mayRead(outsider(holding(Role.MODERATOR, 'bureau')), aThread())).toBe(true);
  });
});

describe('leading a matter', () => {
  const led = aThread({ lead: bureau, moderate: province });
  const leader = outsider(holding(Role.LEADER, 'bureau'));
  const delegate = outsider(holding(Role.DELEGATE, 'bureau', 'leader'));

  it('lets the unit’s leaders read and answer officially, and its delegates read', () => {
    expect([mayRead(leader, led), mayReplyOfficially(leader, led)]).toEqual([true, true]);
    expect([mayRead(delegate, led), mayReplyOfficially(delegate, led)]).toEqual([true, false]);
  });

  it('lets nobody else of the unit in, and nobody once another leads', () => {
    expect(mayRead(outsider(), led)).toBe(false);
    const elsewhere = { ...led, lead: county };
    expect([mayRead(leader, elsewhere), mayReplyOfficially(leader, elsewhere)]).toEqual([false, false]);
  });

  it('shows no name that was shown to the listed people only', () => {
    const said = { voice: 'CONFIDENTIAL', authorId: id('author') } as const;
    expect(mayKnowName(leader, led, said)).toBe(false);
    expect(mayKnowName(outsider(holding(Role.LEADER, 'county')), led, said)).toBe(true);
  });
});

describe('reading a letter', () => {
  it('is for its addressee, the addressee’s delegates and its author by name', () => {
    expect(mayRead(someone('leader'), aLetter())).toBe(true);
    expect(mayRead(outsider(holding(Role.DELEGATE, 'county', 'leader')), aLetter())).toBe(true);
    expect(mayRead(someone('author'), aLetter())).toBe(true);
  });

  it('is for nobody else, whatever they hold', () => {
    const all = Object.values(Role).map((role) =>
      holding(role, 'province', role === Role.DELEGATE ? 'another leader' : null),
    );
    expect(mayRead(someone('powerful', { roles: all }), aLetter())).toBe(false);
    expect(mayRead(someone('anyone'), aLetter({ authorId: null, voice: 'ANONYMOUS' }))).toBe(false);
  });

  it('lets delegates read and draft, never speak', () => {
    const delegate = outsider(holding(Role.DELEGATE, 'county', 'leader'));
    expect(mayReply(delegate, aLetter())).toBe(false);
    expect(mayAnswer(delegate, aLetter())).toBe(false);
    expect(mayReply(someone('leader'), aLetter())).toBe(true);
    expect(mayReply(someone('author'), aLetter())).toBe(true);
  });
});

describe('replying', () => {
  it('takes the right to read and the right to post', () => {
    expect(mayReply(someone('neighbour'), aThread())).toBe(true);
    expect(mayReply(outsider(), aThread())).toBe(false);
    expect(mayReply(someone('neighbour'), aThread({ post: bureau }))).toBe(false);
    expect(mayReply(someone('author'), aThread({ post: bureau }))).toBe(true);
  });

  it('ends when the thread is locked or hidden', () => {
    expect(mayReply(someone('neighbour'), aThread({ locked: true }))).toBe(false);
    expect(mayReply(someone('neighbour'), aThread({ hidden: true }))).toBe(false);
  });
});

describe('answering officially', () => {
  it('is for leaders over the unit that owes the answer', () => {
    expect(mayAnswer(outsider(holding(Role.LEADER, 'county')), aThread())).toBe(true);
    expect(mayAnswer(outsider(holding(Role.LEADER, 'province')), aThread())).toBe(true);
    expect(mayAnswer(outsider(holding(Role.LEADER, 'village')), aThread())).toBe(false);
    expect(mayAnswer(outsider(holding(Role.LEADER, 'bureau')), aThread())).toBe(false);
  });

  it('is for the addressed leader, and no more once they are none', () => {
    const inOffice = someone('leader', { roles: [holding(Role.LEADER, 'bureau')] });
    for (const thread of [aThread({ addresseeId: id('leader') }), aLetter()]) {
      expect(mayAnswer(inOffice, thread)).toBe(true);
      expect(mayAnswer(someone('leader'), thread)).toBe(false);
      expect(mayReply(someone('leader'), thread)).toBe(true);
    }
  });

  it('is not for delegates, moderators, triage officers or administrators', () => {
    const roles = [Role.DELEGATE, Role.MODERATOR, Role.TRIAGE_OFFICER, Role.ADMINISTRATOR].map((role) =>
      holding(role, 'province'),
    );
    expect(mayAnswer(outsider(...roles), aThread())).toBe(false);
  });
});

describe('the name behind a confidential word', () => {
  const said = { voice: 'CONFIDENTIAL', authorId: id('author') } as const;
  const thread = aThread({ voice: 'CONFIDENTIAL', addresseeId: id('leader') });

  it('is known to the author, the addressee, their delegates and leaders who may answer', () => {
    expect(mayKnowName(someone('author'), thread, said)).toBe(true);
    expect(mayKnowName(someone('leader'), thread, said)).toBe(true);
    expect(mayKnowName(outsider(holding(Role.DELEGATE, 'county', 'leader')), thread, said)).toBe(true);
    expect(mayKnowName(outsider(holding(Role.LEADER, 'county')), thread, said)).toBe(true);
  });

  it('is known to no moderator, triage officer, administrator or neighbour', () => {
    const roles = [Role.MODERATOR, Role.TRIAGE_OFFICER, Role.ADMINISTRATOR].map((role) => holding(role, 'province'));
    expect(mayKnowName(someone('powerful', { roles }), thread, said)).toBe(false);
    expect(mayKnowName(someone('neighbour'), thread, said)).toBe(false);
  });
});

describe('moderating', () => {
  it('is for moderators over the board’s moderating unit', () => {
    expect(mayModerate(outsider(holding(Role.MODERATOR, 'province')), aThread())).toBe(true);
    expect(mayModerate(outsider(holding(Role.MODERATOR, 'county')), aThread())).toBe(false);
    expect(mayModerate(outsider(holding(Role.LEADER, 'province')), aThread())).toBe(false);
  });

  it('stops at letters', () => {
    expect(mayModerate(outsider(holding(Role.MODERATOR, 'province')), aLetter())).toBe(false);
  });

  it('shows what was hidden to moderators and to who wrote it by name', () => {
    const said = { authorId: id('author') };
    expect(maySeeHidden(outsider(holding(Role.MODERATOR, 'bureau')), aThread(), said)).toBe(true);
    expect(maySeeHidden(someone('author'), aThread(), said)).toBe(true);
    expect(maySeeHidden(someone('neighbour'), aThread(), said)).toBe(false);
    expect(maySeeHidden(someone('neighbour'), aThread(), { authorId: null })).toBe(false);
  });
});

describe('tagging for action', () => {
  const moderator = outsider(holding(Role.MODERATOR, 'bureau'));

  it('is for moderators, triage officers over the reach and leaders who may answer', () => {
    expect(mayTagForAction(moderator, aThread())).toBe(true);
    expect(mayTagForAction(outsider(holding(Role.TRIAGE_OFFICER, 'county')), aThread())).toBe(true);
    expect(mayTagForAction(outsider(holding(Role.LEADER, 'county')), aThread())).toBe(true);
    expect(mayTagForAction(someone('neighbour'), aThread())).toBe(false);
  });

  it('never makes a ticket of a heartfelt word, a letter or something hidden', () => {
    expect(mayTagForAction(moderator, aThread({ kind: 'HEARTFELT' }))).toBe(false);
    expect(mayTagForAction(someone('leader', { roles: [holding(Role.LEADER, 'province')] }), aLetter())).toBe(false);
    expect(mayTagForAction(moderator, aThread({ hidden: true }))).toBe(false);
  });
});

describe('我也遇到', () => {
  it('is for readers, never for the author, never in a letter', () => {
    expect(maySayMeToo(someone('neighbour'), aThread())).toBe(true);
    expect(maySayMeToo(someone('author'), aThread())).toBe(false);
    expect(maySayMeToo(someone('leader'), aLetter())).toBe(false);
    expect(maySayMeToo(outsider(), aThread())).toBe(false);
  });
});
