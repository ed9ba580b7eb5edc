import {
  test as base,
  expect,
  type APIRequestContext,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { signIn } from './ask.js';
import { aPerson, settle } from './newcomer.js';

/** Who can sign in with the story's password, by what they are in it. */
export const people = {
  staff: 'luoguixiang',
  leader: 'chenguoliang',
  head: 'yangzhengxiong',
  moderator: 'qinyu',
  triage: 'hewenbin',
  administrator: 'lvzhiqiang',
  /** For what is done anonymously: each new window takes one of a person's three lots of the week. */
  teacher: 'panxiulian',
} as const;
export type Person = keyof typeof people;
export const PASSWORD = 'xinqiao-2026';

/** Signed in without a page; the pages of signing in have tests of their own. */
interface WorkerFixtures {
  /** The session of a person, the same for all of its windows. */
  readonly sessionOf: (person: Person) => Promise<APIRequestContext>;
}

interface Fixtures {
  /** Fails the test in any of whose windows something went wrong unseen. */
  readonly nothingWrong: undefined;
  /** A window of its own for this person; closed at the end of the test. */
  readonly windowOf: (person: Person, options?: BrowserContextOptions) => Promise<Page>;
  /** An empty window of someone who has just come, of 清水村, with a password of their own; closed at the end. */
  readonly windowOfNewcomer: (options?: BrowserContextOptions) => Promise<Page>;
}

/** What the browser calls an error: a script that throws, a file that is missing, a security policy that bites. */
function listenForErrors(context: BrowserContext, heard: string[]): void {
  context.on('weberror', (thrown) => heard.push(String(thrown.error())));
  context.on('console', (message) => {
    // The line that a test takes away itself.
    if (message.text().includes('ERR_INTERNET_DISCONNECTED')) return;
    if (message.type() === 'error') heard.push(`${message.text()} (${message.location().url})`);
  });
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  sessionOf: [
    async ({ playwright }, use, { project }) => {
      const sessions = new Map<Person, Promise<APIRequestContext>>();
      const begin = async (person: Person): Promise<APIRequestContext> => {
        const session = await playwright.request.newContext({ baseURL: project.use.baseURL ?? '' });
        await signIn(session, people[person], PASSWORD);
        return session;
      };
      await use((person) => {
        const session = sessions.get(person) ?? begin(person);
        sessions.set(person, session);
        return session;
      });
      for (const session of sessions.values()) await (await session).dispose();
    },
    { scope: 'worker' },
  ],
  nothingWrong: [
    async ({ browser }, use) => {
      const heard: string[] = [];
      const listen = (context: BrowserContext): void => listenForErrors(context, heard);
      browser.on('context', listen);
      await use(undefined);
      browser.off('context', listen);
      expect(heard, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
  windowOf: async ({ browser, sessionOf }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (person, options = {}) => {
      const storageState = await (await sessionOf(person)).storageState();
      const context = await browser.newContext({ ...options, storageState });
      opened.push(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
  windowOfNewcomer: async ({ browser, sessionOf }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext(options);
      opened.push(context);
      await settle(context, await aPerson(await sessionOf('administrator')));
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});
export { expect };
