import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseOptions, ICruiseResult } from 'dependency-cruiser';
import configuration from '../../.dependency-cruiser.mjs';
import { rooms } from './rooms.mjs';

const root = process.cwd();

/** Each rule with the smallest tree that breaks it. A rule without one here fails the first test. */
const planted: Record<string, Record<string, string>> = {
  'no-cycles': {
    'libs/forum/src/index.ts': `export { b } from './b.js';`,
    'libs/forum/src/b.ts': `import * as self from './index.js'; export const b = () => self;`,
  },
  'only-through-the-door': {
    'libs/identity/src/staff/secret.ts': `export const secret = 1;`,
    'libs/forum/src/a.ts': `import { secret } from '../../identity/src/staff/secret.js'; export const a = secret;`,
  },
  'testing-stays-in-tests': {
    'libs/identity/src/testing.ts': `export const aStaffMember = 1;`,
    'libs/forum/src/a.ts': `import { aStaffMember } from '../../identity/src/testing.js'; export const a = aStaffMember;`,
  },
  'planted-leaks-stay-in-their-test': {
    'test/adversary/leaks/no-shuffle.mjs': `export const shuffled = 1;`,
    'libs/redemption/src/a.ts': `import { shuffled } from '../../../test/adversary/leaks/no-shuffle.mjs'; export const a = shuffled;`,
  },
  'the-anonymous-side-never-reaches-people': {
    'libs/identity/src/index.ts': `export const people = 1;`,
    'libs/platform/src/index.ts': `export { people } from '../../identity/src/index.js';`,
    'libs/redemption/src/a.ts': `import { people } from '../../platform/src/index.js'; export const a = people;`,
  },
  'resolvers-do-not-touch-the-database': {
    'libs/forum/src/post.entity.ts': `export class Post {}`,
    'libs/forum/src/post.resolver.ts': `import { Post } from './post.entity.js'; export const a = Post;`,
  },
  'pure-files-stay-pure': {
    'libs/forum/src/post.service.ts': `export class Posts {}`,
    'libs/forum/src/post.policy.ts': `import type { Posts } from './post.service.js'; export type A = Posts;`,
  },
  'shared-with-the-browser-stays-pure': {
    'libs/tokens/src/a.ts': `import { createHash } from 'node:crypto'; export const a = createHash;`,
  },
};
for (const { name, path, opens } of rooms) {
  const closed = rooms.find((room) => room.name !== name && !opens.includes(room.name));
  if (closed !== undefined)
    planted[`${name}-opens-only-its-own-doors`] = {
      [`${closed.path}/src/index.ts`]: `export const closed = 1;`,
      [`${path}/src/a.ts`]: `import { closed } from '${relativeDoor(path, closed.path)}'; export const a = closed;`,
    };
}

describe('the rooms and their doors', () => {
  it('have a planted violation for every rule', () => {
    expect(Object.keys(planted).sort()).toEqual(configuration.forbidden.map(({ name }) => name).sort());
  });

  it.each(Object.keys(planted))('%s fires on its planted violation', async (rule) => {
    const tree = plant(planted[rule] ?? {});
    try {
      const { summary } = await inspect(tree);
      expect(summary.totalCruised).toBeGreaterThan(0);
      expect(summary.violations.map(({ rule: { name } }) => name)).toContain(rule);
    } finally {
      rmSync(tree, { recursive: true });
    }
  });

  it('are respected by the whole tree', async () => {
    const { summary } = await inspect(root);
    expect(summary.totalCruised).toBeGreaterThan(100);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });
});

async function inspect(baseDir: string): Promise<ICruiseResult> {
  const { forbidden, options } = configuration;
  const cruiseOptions = { ...options, baseDir, ruleSet: { forbidden }, validate: true } as unknown as ICruiseOptions;
  const { output } = await cruise(['apps', 'libs'], cruiseOptions, undefined, {
    tsConfig: { options: { customConditions: ['source'] } },
  });
  return output as ICruiseResult;
}

function plant(files: Record<string, string>): string {
  const tree = mkdtempSync(join(tmpdir(), 'rooms-'));
  for (const name of ['apps', 'libs']) mkdirSync(join(tree, name));
  for (const name of ['package.json', 'tsconfig.json', 'node_modules']) symlinkSync(join(root, name), join(tree, name));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  return tree;
}

function relativeDoor(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length + 1)}${to}/src/index.js`;
}
