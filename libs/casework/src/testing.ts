/** A small county with its ledger, for the specs of rooms that deal with cases. Never imported by an app. */
import { randomBytes, randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { Audience, Role, ThreadKind, Voice } from '#contracts';
import type { ErrorCode, StaffId } from '#contracts';
import { ForumModule } from '#forum';
import { nobodyIsHeldBack } from '#forum/testing';
import { IdentityModule } from '#identity';
import { aStaffMember, aUnit, signedIn } from '#identity/testing';
import type { TestStaff, TestUnit } from '#identity/testing';
import { apiGraphql, createHttpApp, loadConfig, ManualClock, PlatformModule } from '#platform';
import { freshDatabase } from '#platform/testing';
import type { FreshDatabase } from '#platform/testing';
import { CaseworkModule } from './casework.module.js';

const roles = {
  leader: Role.LEADER,
  moderator: Role.MODERATOR,
  triage: Role.TRIAGE_OFFICER,
  supervisor: Role.SUPERVISOR,
  secretary: Role.COMMITTEE_SECRETARY,
  administrator: Role.ADMINISTRATOR,
} as const;
/** Holds roles in another county: this one's matters are not theirs until one is handed to them. */
const elsewhere = { neighbour: Role.LEADER, neighbourModerator: Role.MODERATOR } as const;
/** In the town, which is given matters. */
const inTown = { head: Role.UNIT_HEAD, liaison: Role.LIAISON } as const;
export type LedgerPerson =
  'author' | 'colleague' | 'stranger' | keyof typeof roles | keyof typeof elsewhere | keyof typeof inTown;

export interface Asked<T> {
  readonly data: T;
  /** Code of the first error; undefined when all went well. */
  readonly refusal: ErrorCode | undefined;
  readonly params: Record<string, unknown>;
}

interface GraphqlBody<T> {
  readonly data?: Record<string, T> | null;
  readonly errors?: readonly { extensions: { code: ErrorCode; params: Record<string, unknown> } }[];
}

/** The GraphQL API with identity, forum and casework on a database of its own. */
export class LedgerWorld {
  readonly people = {} as Record<LedgerPerson, TestStaff>;
  private readonly cookies = {} as Record<LedgerPerson, string>;

  private constructor(
    private readonly database: FreshDatabase,
    readonly app: NestFastifyApplication,
    readonly origin: string,
    readonly clock: ManualClock,
    readonly source: DataSource,
    readonly county: TestUnit,
    readonly town: TestUnit,
    readonly neighbouring: TestUnit,
  ) {}

  /** @param database a migrated, empty one; it is dropped at the end */
  static async make(database?: FreshDatabase): Promise<LedgerWorld> {
    return LedgerWorld.on(database ?? (await freshDatabase()));
  }

  private static async on(database: FreshDatabase): Promise<LedgerWorld> {
    const clock = new ManualClock();
    const config = loadConfig({ DATABASE_URL: database.url, KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64') });
    @Module({
      imports: [PlatformModule.forMain(config, clock), IdentityModule, ForumModule, CaseworkModule, apiGraphql()],
    })
    class App {}
    const app = await createHttpApp(App);
    await app.listen(0, '127.0.0.1');
    const source = app.get(DataSource);
    await nobodyIsHeldBack(source);
    const county = await aUnit(source, { name: '清河县' });
    const town = await aUnit(source, { under: county, name: '石桥镇' });
    const neighbouring = await aUnit(source, { name: '邻县' });
    const world = new LedgerWorld(database, app, await app.getUrl(), clock, source, county, town, neighbouring);
    await world.settle();
    return world;
  }

  async end(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  /** One field, asked by one person in English. */
  async ask<T>(who: LedgerPerson, query: string, variables: Record<string, unknown> = {}): Promise<Asked<T>> {
    const response = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookies[who], 'accept-language': 'en' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as GraphqlBody<T>;
    const [value] = Object.values(data ?? {});
    const { code, params = {} } = errors?.[0]?.extensions ?? {};
    return { data: value as T, refusal: code, params };
  }

  /** @returns the id of a thread that everyone in the county reads, or of what the overrides make of it */
  async aThread(overrides: Record<string, unknown> = {}, by: LedgerPerson = 'author'): Promise<string> {
    const input = {
      clientId: randomUUID(),
      board: 'roads',
      kind: ThreadKind.PROBLEM,
      title: '村口到国道的路被运煤车压坏了',
      body: '三公里的路，坑最深的地方能没过脚踝。',
      voice: Voice.NAMED,
      audience: Audience.ORGANISATION,
      ...overrides,
    };
    const opened = await this.ask<{ id: string }>(by, OPEN_THREAD, { input });
    if (opened.refusal !== undefined) throw new Error(`no thread: ${opened.refusal} ${JSON.stringify(opened.params)}`);
    return opened.data.id;
  }

  async tags(): Promise<{ id: string; slug: string }[]> {
    return (await this.ask<{ id: string; slug: string }[]>('author', '{ actionTags { id slug } }')).data;
  }

  /** A Cookie header of this person's session. */
  cookieOf(who: LedgerPerson): string {
    return this.cookies[who];
  }

  idOf(who: LedgerPerson): StaffId {
    return this.people[who].id;
  }

  private async settle(): Promise<void> {
    await this.addBoard();
    await this.add('author', await aStaffMember(this.source, { at: this.town, name: '林小满' }));
    await this.add('colleague', await aStaffMember(this.source, { at: this.county, name: '何建国' }));
    await this.add('stranger', await aStaffMember(this.source, { at: this.neighbouring, name: '外人' }));
    for (const [who, role] of Object.entries(roles))
      await this.add(who as LedgerPerson, await aStaffMember(this.source, { at: this.county, roles: [role] }));
    for (const [who, role] of Object.entries(inTown))
      await this.add(who as LedgerPerson, await aStaffMember(this.source, { at: this.town, roles: [role] }));
    for (const [who, role] of Object.entries(elsewhere))
      await this.add(who as LedgerPerson, await aStaffMember(this.source, { at: this.neighbouring, roles: [role] }));
  }

  private async add(who: LedgerPerson, member: TestStaff): Promise<void> {
    this.people[who] = member;
    this.cookies[who] = (await signedIn(this.source, member)).cookie;
  }

  private async addBoard(): Promise<void> {
    await this.source.query(
      `INSERT INTO forum.board (id, slug, name, description, unit_id, read_unit_id, post_unit_id, answer_unit_id,
         moderate_unit_id, voices) VALUES ($1, 'roads', '路桥与出行', '', $2, $2, $2, $2, $2, '{NAMED,CONFIDENTIAL}')`,
      [randomUUID(), this.county.id],
    );
  }
}

const OPEN_THREAD = 'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }';
