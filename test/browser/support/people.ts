import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';

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
const PASSWORD = 'xinqiao-2026';

type State = Exclude<BrowserContextOptions['storageState'], undefined>;
const states = new Map<Person, Promise<State>>();

/** Signs in once for each worker; later windows of the same person take the session over. */
async function signIn(browser: Browser, person: Person): Promise<State> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: '账号' }).fill(people[person]);
  await page.getByRole('textbox', { name: '密码', exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '讨论' })).toBeVisible();
  const state = await context.storageState();
  await context.close();
  return state;
}

interface Fixtures {
  /** Fails the test in any of whose windows something went wrong unseen. */
  readonly nothingWrong: undefined;
  /** A window of its own for this person; closed at the end of the test. */
  readonly windowOf: (person: Person, options?: BrowserContextOptions) => Promise<Page>;
}

/** What the browser calls an error: a script that throws, a file that is missing, a security policy that bites. */
function listenForErrors(context: BrowserContext, heard: string[]): void {
  context.on('weberror', (thrown) => heard.push(String(thrown.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') heard.push(`${message.text()} (${message.location().url})`);
  });
}

export const test = base.extend<Fixtures>({
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
  windowOf: async ({ browser }, use) => {
    const opened: Page[] = [];
    await use(async (person, options = {}) => {
      const state = states.get(person) ?? signIn(browser, person);
      states.set(person, state);
      const context = await browser.newContext({ ...options, storageState: await state });
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});
export { expect };

/** The address of a thread of the story, by a part of its title. */
export async function threadNamed(page: Page, title: string): Promise<string> {
  await page.goto('/');
  const response = await page.request.post('/graphql', {
    headers: { 'apollo-require-preflight': '1' },
    data: { query: '{ threads(first: 100) { edges { node { id title } } } }' },
  });
  const answer = (await response.json()) as {
    data: { threads: { edges: { node: { id: string; title: string } }[] } };
  };
  const found = answer.data.threads.edges.find(({ node }) => node.title.includes(title));
  if (found === undefined) throw new Error(`The story has no thread about ${title}`);
  return `/t/${found.node.id}`;
}
