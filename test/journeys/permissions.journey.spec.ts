import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import type { DeclaredOperation, Viewer } from '#platform';
import { refusalOf } from './world/caller.js';
import { aCounty, aThread } from './world/county.js';
import type { County, PersonName } from './world/county.js';
import { callOf, inputNames, schemaOf } from './world/generated-call.js';
import type { Filling, Given } from './world/generated-call.js';
import { RunningApi } from './world/running-api.js';

type Operation = DeclaredOperation & { type: 'Query' | 'Mutation' };
const DENIALS: readonly unknown[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'PASSWORD_CHANGE_REQUIRED'];

let api: RunningApi;
let county: County;
let schema: GraphQLSchema;
let operations: Operation[];

beforeAll(async () => {
  api = await RunningApi.start();
  county = await aCounty(api);
  schema = await schemaOf(await county.as('guest'));
  operations = api.operations();
});
afterAll(() => api.stop());

function expectedOf({ policy }: Operation, viewer: Viewer | null): string | undefined {
  if (viewer?.mustChangePassword === true && !policy.beforePasswordChange) return 'PASSWORD_CHANGE_REQUIRED';
  if (policy.mayCall(viewer)) return undefined;
  return viewer === null ? 'UNAUTHENTICATED' : 'FORBIDDEN';
}

/** Each call is made in a session of its own, because signing out is among them. */
async function call(name: PersonName | 'guest', operation: Operation, filling: Filling, given: Given = {}) {
  return (await county.as(name)).ask(callOf(schema, operation, filling, given));
}

/** What is wrong with the answer, in words; undefined when it is as the policy says. */
async function fault(name: PersonName | 'guest', operation: Operation, filling: Filling): Promise<string | undefined> {
  const viewer = name === 'guest' ? null : await api.viewerOf(county.staff[name]);
  const answer = await call(name, operation, filling);
  const expected = expectedOf(operation, viewer);
  const refusal = refusalOf(answer);
  const denied = DENIALS.includes(refusal) ? refusal : undefined;
  const where = `${operation.type} ${operation.name} (${filling})`;
  if (denied !== expected) return `${where}: ${String(denied)} instead of ${String(expected)}`;
  const broken = answer.errors?.find(({ extensions, path }) => extensions.code === 'INTERNAL' || path === undefined);
  return broken && `${where}: ${broken.extensions.code} ${broken.path?.join('.') ?? ''} ${broken.message}`;
}

describe('every operation', () => {
  it('is in the schema with a policy, and the other way round', () => {
    const inSchema = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
      Object.keys(root?.getFields() ?? {}),
    );
    expect(operations.map(({ name }) => name).sort()).toEqual(inSchema.sort());
    expect(operations.length).toBeGreaterThan(40);
  });

  it('needs a session, except to look at the house and to sign in', () => {
    const open = operations.filter(({ policy }) => policy.mayCall(null)).map(({ name }) => name);
    expect(open.sort()).toEqual(['keyDirectory', 'keyDirectoryHead', 'keyTotals', 'signIn', 'site', 'viewer']);
  });

  it('calls a day that is in no calendar the asker’s mistake', async () => {
    const query = 'query ($since: Date) { search(text: "路", filter: { since: $since }) { pageInfo { hasNextPage } } }';
    const ask = async (since: string) =>
      refusalOf(await (await county.as('staff')).ask({ query, variables: { since } }));
    expect([await ask('2026-02-28'), await ask('2026-02-31')]).toEqual([undefined, 'BAD_REQUEST']);
  });

  const everyone = [
    'guest',
    'staff',
    'leader',
    'delegate',
    'moderator',
    'triage',
    'administrator',
    'newcomer',
  ] as const;
  it.each(everyone)('answers the %s exactly as its policy declares', async (name) => {
    const faults: string[] = [];
    for (const operation of operations)
      for (const filling of ['required', 'all'] as const) {
        const found = await fault(name, operation, filling);
        if (found !== undefined) faults.push(found);
      }
    expect(faults).toEqual([]);
  });
});

describe('what one may not see', () => {
  const TITLE = '只给该看的人看的事情';
  const REASON = '核实属实，请交通部门处理';
  interface Secret {
    readonly what: string;
    readonly unseenBy: readonly PersonName[];
    /** Names of arguments, with an id that exists and one that does not. */
    readonly ids: Readonly<Record<string, readonly [there: unknown, nowhere: unknown]>>;
  }
  let secrets: Secret[];
  let tags: { id: string }[];

  beforeAll(async () => {
    const [author, moderator] = [await county.as('staff'), await county.as('moderator')];
    const letter = await aThread(author, { title: TITLE, addresseeId: county.staff.leader });
    const ofTheTown = await aThread(author, { title: TITLE, unitId: county.units.shiqiao });
    tags = await moderator.get<{ id: string }[]>('{ actionTags { id } }');
    const tagged = await moderator.get<{ id: string; number: string }>(
      'mutation ($input: TagForActionInput!) { tagForAction(input: $input) { id number } }',
      { input: { threadId: ofTheTown.id, tagIds: [tags[0]?.id], unitId: county.units.county, note: REASON } },
    );
    const outside = ['outsider', 'administrator'] as const;
    secrets = [
      {
        what: 'a letter',
        unseenBy: ['outsider', 'moderator', 'triage', 'administrator'],
        ids: { threadId: [letter.id, randomUUID()] },
      },
      {
        what: 'a thread of another unit',
        unseenBy: outside,
        ids: { threadId: [ofTheTown.id, randomUUID()] },
      },
      {
        what: 'a case of another unit',
        unseenBy: outside,
        ids: { caseId: [tagged.id, randomUUID()], number: [tagged.number, '2026-009999'] },
      },
      {
        what: 'a board of another unit',
        unseenBy: ['outsider'],
        ids: { slug: ['shiqiao', 'nowhere'], board: ['shiqiao', 'nowhere'] },
      },
    ];
  });

  /** thread(id) is the one place where a thread's id goes by another name. */
  const named = ({ name }: Operation, ids: Secret['ids']): Secret['ids'] =>
    name === 'thread' && ids['threadId'] !== undefined ? { id: ids['threadId'] } : ids;

  it('is seen by whoever may see it', async () => {
    const [letter, ofTheTown] = secrets;
    for (const secret of [letter, ofTheTown]) {
      const id = secret?.ids['threadId']?.[0];
      const thread = await (
        await county.as('staff')
      ).get<{ title: string }>('query ($id: ID!) { thread(id: $id) { title } }', { id });
      expect(thread.title).toBe(TITLE);
    }
  });

  it('answers exactly like what does not exist, whatever is tried', async () => {
    const differences: string[] = [];
    let tried = 0;
    for (const secret of secrets)
      for (const operation of operations) {
        const ids = named(operation, secret.ids);
        const names = inputNames(schema, operation).filter((name) => name in ids);
        if (names.length === 0) continue;
        const common = { tagIds: [tags[0]?.id], unitId: county.units.county, seq: 1 };
        const given = (which: 0 | 1): Given => ({
          ...common,
          ...Object.fromEntries(names.map((name) => [name, ids[name]?.[which]])),
        });
        for (const name of secret.unseenBy) {
          tried += 1;
          const there = JSON.stringify(await call(name, operation, 'all', given(0)));
          const nowhere = JSON.stringify(await call(name, operation, 'all', given(1)));
          if (there !== nowhere || there.includes(TITLE))
            differences.push(
              `${operation.name} tells ${name} of ${secret.what}: ${there.slice(0, 300)} ≠ ${nowhere.slice(0, 300)}`,
            );
        }
      }
    expect(differences).toEqual([]);
    expect(tried).toBeGreaterThan(60);
  });
});
