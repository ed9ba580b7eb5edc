import { Founding } from '#identity';
import { withIdentity } from '../cli-context.js';
import { seedStory } from '../story/index.js';
import { Refusal, terminal } from '../terminal.js';
import type { Installation } from './installation.js';
import { writeKind } from './kind.js';

/** What the terminal must tell when everything runs. */
export interface Furnished {
  readonly demonstration: boolean;
  /** Only after the very first start of an empty installation. */
  readonly oneTimePassword?: string;
}

/**
 * Starts the processes and, on the first start, fills the house: with the story, or with one administrator.
 * @throws Refusal
 */
export async function furnishAndRun(installation: Installation): Promise<Furnished> {
  const { kind, plan } = installation;
  if (plan.empty && (kind === 'story' || kind === 'story-begun')) {
    throw new Refusal(
      `${whereItIs(installation)} holds the story: give an empty installation a folder of its own with DATA_DIR.`,
    );
  }
  if (kind === 'empty' || (kind === 'new' && plan.empty)) return runEmpty(installation);
  return runStory(installation);
}

async function runEmpty(installation: Installation): Promise<Furnished> {
  const founder = {
    unit: { code: 'ROOT', name: '本单位' },
    administrator: { loginName: 'admin', name: '管理员' },
  };
  const oneTimePassword = await withIdentity(installation.config(false), async (app) => {
    const founding = app.get(Founding);
    return (await founding.isDue()) ? (await founding.found(founder)).initialPassword : undefined;
  });
  await writeKind(installation.database.url, 'empty');
  await installation.run(false);
  return oneTimePassword === undefined ? { demonstration: false } : { demonstration: false, oneTimePassword };
}

async function runStory(installation: Installation): Promise<Furnished> {
  // Before the processes start: its anonymous people need the seat of the anonymous one.
  if (installation.kind !== 'story') await tellStory(installation);
  await installation.run(true);
  return { demonstration: true };
}

/** Fills a new installation with the story; one that was cut short is begun again. */
export async function tellStory(installation: Installation): Promise<void> {
  const { kind, database } = installation;
  if (kind === 'story-begun') await terminal.step('Clearing a story that was cut short', () => installation.clear());
  await writeKind(database.url, 'story-begun');
  terminal.say('  … Telling the story');
  await seedStory({
    config: installation.config(true),
    anonymous: installation.anonymousConfig(true),
    say: (line) => terminal.say(`    ${line}`),
  });
  await writeKind(database.url, 'story');
}

function whereItIs({ plan }: Installation): string {
  return plan.ownDatabase ? 'The database of DATABASE_URL' : plan.folder;
}
