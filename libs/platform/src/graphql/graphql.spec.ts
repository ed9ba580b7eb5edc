import { Global, Module } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { Args, Field, Int, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { StaffId, UnitId } from '#contracts';
import { Allow, AllowGuard, OperationRegister } from '../allow.js';
import { DomainError } from '../errors.js';
import { createHttpApp } from '../http.js';
import { anyone, members, policy, withItsParent } from '../policy.js';
import { holds, ViewerSource } from '../viewer.js';
import type { Viewer } from '../viewer.js';
import { apiGraphql } from './graphql.module.js';
import { RefusalFilter } from './refusal.filter.js';

const person: Viewer = {
  staffId: 's' as StaffId,
  name: '林一',
  title: null,
  homeUnitId: 'u' as UnitId,
  lineage: ['u' as UnitId],
  roles: [{ role: 'LEADER', unitId: 'u' as UnitId, onBehalfOf: null }],
  mustChangePassword: false,
};
const people: Record<string, Viewer> = {
  leader: person,
  staff: { ...person, roles: [] },
  newcomer: { ...person, mustChangePassword: true },
};

class CookieNames extends ViewerSource {
  fromCookieHeader(cookie: string | undefined): Promise<Viewer | null> {
    return Promise.resolve(people[cookie ?? ''] ?? null);
  }
}

@Global()
@Module({ providers: [{ provide: ViewerSource, useClass: CookieNames }], exports: [ViewerSource] })
class Entrance {}

const leaders = policy('leaders', { who: 'leaders', mayCall: (viewer) => holds(viewer, 'LEADER') });

@ObjectType()
class Box {
  @Field(() => Int)
  size!: number;
}

@Resolver(() => Box)
class BoxResolver {
  @Query(() => Box)
  @Allow(anyone)
  open(): Box {
    return { size: 1 };
  }

  @Query(() => [Box])
  @Allow(members)
  boxes(@Args('first', { type: () => Int }) first: number): Box[] {
    return Array.from({ length: first }, (_, size) => ({ size }));
  }

  @Query(() => Box, { nullable: true })
  @Allow(anyone)
  refuse(): Box {
    throw new DomainError('THREAD_LOCKED');
  }

  @Query(() => Box, { nullable: true })
  @Allow(anyone)
  fall(): Box {
    throw new TypeError('secret detail');
  }

  @ResolveField(() => String, { nullable: true })
  @Allow(leaders)
  forLeaders(): string {
    return 'inside';
  }

  @ResolveField(() => Box)
  @Allow(withItsParent)
  inner(): Box {
    return { size: 0 };
  }
}

@Resolver(() => Box)
class ForgetfulResolver {
  @Query(() => Box)
  forgotten(): Box {
    return { size: 1 };
  }
}

async function boot(resolver: Type): Promise<NestFastifyApplication> {
  @Module({
    imports: [DiscoveryModule, Entrance, apiGraphql()],
    providers: [
      resolver,
      OperationRegister,
      { provide: APP_GUARD, useClass: AllowGuard },
      { provide: APP_FILTER, useClass: RefusalFilter },
    ],
  })
  class App {}
  const app = await createHttpApp(App);
  await app.listen(0, '127.0.0.1');
  return app;
}

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; params: Record<string, unknown> } }[];
}

describe('GraphQL for identified people', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await boot(BoxResolver);
  });
  afterAll(() => app.close());

  async function ask(query: string, headers: Record<string, string> = {}, variables = {}): Promise<Answer> {
    const response = await fetch(`${await app.getUrl()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }
  const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);

  it('does not boot when an operation declares no policy', async () => {
    await expect(boot(ForgetfulResolver)).rejects.toThrow('No @Allow above: ForgetfulResolver.forgotten');
  });

  it('asks a guest to sign in, and a newcomer to change the password first', async () => {
    const query = '{ boxes(first: 1) { size } }';
    expect(codes(await ask(query))).toEqual(['UNAUTHENTICATED']);
    expect(codes(await ask(query, { cookie: 'newcomer' }))).toEqual(['PASSWORD_CHANGE_REQUIRED']);
    expect((await ask(query, { cookie: 'staff' })).data).toEqual({ boxes: [{ size: 0 }] });
  });

  it('guards fields as it guards operations', async () => {
    const query = '{ open { size forLeaders } }';
    expect(await ask(query, { cookie: 'leader' })).toEqual({ data: { open: { size: 1, forLeaders: 'inside' } } });
    const denied = await ask(query, { cookie: 'staff' });
    expect(denied.data).toEqual({ open: { size: 1, forLeaders: null } });
    expect(codes(denied)).toEqual(['FORBIDDEN']);
  });

  it('words a refusal in the language asked for', async () => {
    expect((await ask('{ refuse { size } }')).errors?.[0]?.message).toBe('该帖已锁定，不能再回复。');
    const english = await ask('{ refuse { size } }', { 'accept-language': 'en-GB,en' });
    expect(english.errors?.[0]?.message).toBe('This thread is locked and takes no more replies.');
    expect(codes(english)).toEqual(['THREAD_LOCKED']);
  });

  it('masks what it did not expect, with an id to find it in the log', async () => {
    const answer = await ask('{ fall { size } }');
    expect(codes(answer)).toEqual(['INTERNAL']);
    expect(answer.errors?.[0]?.extensions.params['correlationId']).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it.each([
    ['depth', `{ open { ${'inner { '.repeat(13)} size ${'} '.repeat(13)} } }`],
    ['aliases', `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: open { size }`).join(' ')} }`],
    ['tokens', `{ ${'open { size } '.repeat(600)} }`],
    ['an unknown field', '{ open { nothing } }'],
    ['bad syntax', '{ open {'],
  ])('refuses too much of %s as a bad request', async (_, query) => {
    expect(codes(await ask(query, { cookie: 'staff' }))?.[0]).toBe('BAD_REQUEST');
  });

  it.each([
    ['lists', '['.repeat(200_000), ']'.repeat(200_000)],
    ['objects', '{"a":'.repeat(80_000) + '1', '}'.repeat(80_000)],
    ['lists, one level too many,', '['.repeat(16), ']'.repeat(16)],
  ])('refuses a body of nested %s as a bad request', async (_, open, close) => {
    const send = async (body: string) => {
      const headers = { 'content-type': 'application/json', 'accept-language': 'en', cookie: 'staff' };
      const response = await fetch(`${await app.getUrl()}/graphql`, { method: 'POST', headers, body });
      return [response.status, await response.json()] as const;
    };
    const query = '"query":"query ($v: Int) { open { size } boxes(first: $v) { size } }"';
    const refused = { message: 'The request is malformed.', extensions: { code: 'BAD_REQUEST', params: {} } };
    expect(await send(`{${query},"variables":{"v":${open}${close}}}`)).toEqual([400, { errors: [refused] }]);
  });

  it('refuses a page tree that is too complex', async () => {
    const nested = `${'inner { '.repeat(9)} size ${'} '.repeat(9)}`;
    const query = `{ ${Array.from({ length: 8 }, (_, n) => `b${n}: boxes(first: 100) { ${nested} }`).join(' ')} }`;
    const refused = await ask(query, { cookie: 'staff', 'accept-language': 'en' });
    expect(refused.errors?.[0]).toMatchObject({
      message: 'The query is too complex. Ask for less.',
      extensions: { code: 'TOO_COMPLEX', params: {} },
    });
  });

  it('reckons anew when the same query asks for a larger page', async () => {
    const nested = `${'inner { '.repeat(9)} size ${'} '.repeat(9)}`;
    const query = `query ($n: Int!) { ${Array.from({ length: 8 }, (_, n) => `b${n}: boxes(first: $n) { ${nested} }`).join(' ')} }`;
    expect(codes(await ask(query, { cookie: 'staff' }, { n: 1 }))).toBeUndefined();
    expect(codes(await ask(query, { cookie: 'staff' }, { n: 100 }))).toEqual(['TOO_COMPLEX']);
    expect(codes(await ask(query, { cookie: 'staff' }, { n: 1 }))).toBeUndefined();
  });

  it('takes no request that a foreign page could make a browser send', async () => {
    const url = `${await app.getUrl()}/graphql?query={open{size}}`;
    expect((await fetch(url)).status).toBe(400);
    const preflighted = await fetch(url, { headers: { 'apollo-require-preflight': '1' } });
    expect(((await preflighted.json()) as Answer).data).toEqual({ open: { size: 1 } });
  });
});
