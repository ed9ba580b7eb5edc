import { expect, test } from './support/people.js';

/** Planted, so that we know the watch over every window is awake: each of these must fail. */
test.describe('an error in the console fails the test', () => {
  test.fail('when the policy refuses an inline style', async ({ page }) => {
    await page.goto('/sign-in');
    const refused = page.waitForEvent('console');
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    expect((await refused).text()).toContain('Content Security Policy');
  });

  test.fail('when a script throws', async ({ windowOf }) => {
    const page = await windowOf('staff');
    await page.goto('/account');
    const thrown = page.waitForEvent('pageerror');
    await page.evaluate(
      () =>
        void setTimeout(() => {
          throw new Error('planted');
        }),
    );
    expect((await thrown).message).toBe('planted');
  });

  test.fail('when a file is missing', async ({ browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto('/sign-in');
    const answer = await page.evaluate(async () => (await fetch('/assets/there-is-no-such-file.js')).status);
    expect(answer).toBe(404);
    await context.close();
  });
});
