import { execFile, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Caller } from './world/caller.js';
import { aCounty, aReply, aThread, PASSWORD } from './world/county.js';
import type { County, PersonName } from './world/county.js';
import { differences, examplesIn, translated } from './world/documented.js';
import type { Example, Program } from './world/documented.js';
import { RunningApi } from './world/running-api.js';

const run = promisify(execFile);
const examples = examplesIn(readFileSync('docs/api.md', 'utf8'));
const isProgram = (example: Example | Program): example is Program => 'source' in example;

let api: RunningApi;
let county: County;
let folder: string;
/** Ids, cursors and times of the page beside those of this installation. */
const learned = new Map<string, string>();
const callers = new Map<string, Caller>();

beforeAll(async () => {
  api = await RunningApi.start();
  county = await aCounty(api);
  // Inside the checkout, so that a program finds the packages it imports.
  folder = join('.cache', `examples-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  await aConversation();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await api.stop();
});

/** What has happened on the page's installation before its first example. */
async function aConversation(): Promise<void> {
  const [staff, outsider] = [await county.as('staff'), await county.as('outsider')];
  const road = await aThread(outsider);
  const first = await aReply(staff, road.id);
  const second = await aReply(outsider, road.id, '东头那一段也算上，一共三公里。', first);
  for (const words of ['学校门口最要紧。', '雨天根本看不清坑。', '能不能先垫一垫？'])
    await aReply(staff, road.id, words);
  await aReply(outsider, road.id, '村里已经垫过两次了。', second);
  await aThread(staff, { title: '班车能不能多停一站' });
}

async function callerOf(name: string): Promise<Caller> {
  const known = callers.get(name) ?? (await county.as(name as PersonName | 'guest'));
  callers.set(name, known);
  return known;
}

/** Runs a program of the page to its end, or until it prints `watching`: then what it watches for is done. */
async function printed({ name, source }: Program): Promise<unknown> {
  const path = join(folder, name);
  writeFileSync(path, source);
  const staff = await callerOf('staff');
  const thread = learned.get(Object.values(threadShown())[0] ?? '') ?? '';
  const env = {
    ...process.env,
    ORIGIN: api.origin,
    LOGIN: 'linxiaoman',
    PASSWORD,
    COOKIE: staff.cookie ?? '',
    THREAD: thread,
  };
  if (!source.includes("'watching'")) return JSON.parse((await run(process.execPath, [path], { env })).stdout);
  const program = spawn(process.execPath, [path], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let last = '';
  for await (const line of createInterface({ input: program.stdout })) {
    if (line === 'watching') await aReply(await county.as('outsider'), thread, '有人在看吗？');
    last = line;
  }
  return JSON.parse(last);
}

/** The thread the page watches: the one its third example opens. */
function threadShown(): Record<string, string> {
  const third = examples.find((example) => example.heading.startsWith('3.'));
  return third !== undefined && !isProgram(third) ? (third.variables as Record<string, string>) : {};
}

describe('docs/api.md', () => {
  it('has at least ten worked examples', () => {
    expect(new Set(examples.map(({ heading }) => heading)).size).toBeGreaterThanOrEqual(10);
  });

  // In the order of the page: like its reader, each example uses ids that an earlier one brought.
  it.each(examples.map((example, n) => [`${n + 1}`, example.heading, example] as const))(
    'shows in block %s (%s) what really comes back',
    async (_, heading, example) => {
      const came = isProgram(example)
        ? await printed(example)
        : await (
            await callerOf(example.as ?? 'guest')
          ).ask(translated({ query: example.query, variables: example.variables }, learned));
      expect({ heading, differences: differences(example.answer, came, learned), came }).toEqual({
        heading,
        differences: [],
        came,
      });
    },
  );
});
