/** Moves everybody in: people, a board, threads to read, sessions and the first tokens. */
import { randomBytes, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { forumEntities } from '#forum';
import { aStaffMember, aUnit } from '#identity/testing';
import { Passwords } from '#identity';
import { identityEntities } from '#identity';
import { Leader } from './leader.mjs';
import { Machine } from './request.mjs';
import { password, Person } from './person.mjs';

/** One each: so everybody is named somewhere. */
const THREADS = 40;
const OPEN = 'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }';

/** @returns {Promise<{ people: Person[], threads: string[], moderator: Person, leader: Leader }>} the moderator only looks */
export async function moveIn(stage, registration) {
  const { members, moderating, leading } = await makeMembers(stage, registration.people);
  const anonymousThread = aThread('食堂的菜价能不能公开', 'canteen');
  const letter = { ...anonymousThread, board: null, audience: 'LETTER', addresseeId: leading.id };
  const world = { size: members.length, threads: [], anonymousThread, letter };
  const people = members.map((member, n) => new Person(member, n, machineOf(stage, n), world));
  const moderator = new Person(moderating, members.length, machineOf(stage, members.length), world);
  const leader = new Leader(new Person(leading, members.length + 1, machineOf(stage, members.length + 1), world));
  await each([...people, moderator, leader.person], 2, (person) => person.signIn());
  for (let n = 0; n < THREADS; n++) {
    const input = { ...openInput(n), clientId: randomUUID() };
    world.threads.push((await people[n % people.length].machine.forum(OPEN, { input })).id);
  }
  await each(people, 3, (person) => person.collect());
  await stage.anonymous.ask('refresh');
  return { people, threads: world.threads, moderator, leader };
}

/** Marks that nobody else has: found in a file, they are found for certain. */
function machineOf(stage, n) {
  const mark = randomBytes(6).toString('hex');
  return new Machine({
    address: `127.9.${n + 1}.${10 + n}`,
    agent: `Mozilla/5.0 canary-${mark}`,
    camera: `canary-camera-${mark}`,
    languages: `zh-CN,x-canary${mark.slice(0, 6)};q=0.5`,
    port: stage.ports.forum,
    ca: stage.proxy.ca,
  });
}

async function makeMembers(stage, count) {
  const { applicationUrl: url } = stage.postgres;
  const source = await new DataSource({
    type: 'postgres',
    url,
    entities: [...identityEntities, ...forumEntities],
  }).initialize();
  try {
    const at = await aUnit(source);
    const hash = await new Passwords().hash(password);
    const members = [];
    for (let n = 0; n < count; n++) members.push(await aStaffMember(source, { at }));
    const moderating = await aStaffMember(source, { at, roles: ['MODERATOR'] });
    const leading = await aStaffMember(source, { at, roles: ['LEADER'] });
    await source.query('UPDATE identity.account SET password_hash = $1', [hash]);
    await addBoard(source, at.id);
    return { members, moderating, leading };
  } finally {
    await source.destroy();
  }
}

function addBoard(source, unit) {
  return source.query(
    `INSERT INTO forum.board (id, slug, name, description, unit_id, read_unit_id, post_unit_id, answer_unit_id, moderate_unit_id, voices)
     VALUES ($1, 'canteen', '食堂', '', $2, $2, $2, $2, $2, '{NAMED,CONFIDENTIAL,ANONYMOUS}')`,
    [randomUUID(), unit],
  );
}

function aThread(title, board) {
  return {
    board,
    kind: 'SUGGESTION',
    title,
    body: '每样菜多少钱、从哪里买的，贴出来大家都放心。',
    audience: 'ORGANISATION',
    unitId: null,
    addresseeUnitId: null,
    addresseeId: null,
    requestReply: false,
  };
}

function openInput(n) {
  const { board, kind, title, body, audience } = aThread(`今天的第 ${n + 1} 件小事`, 'canteen');
  return { board, kind, title, body, audience, voice: 'NAMED' };
}

async function each(items, atOnce, work) {
  const waiting = [...items];
  const next = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}
