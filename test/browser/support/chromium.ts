import { existsSync } from 'node:fs';

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** What was asked for, then what the system has; undefined leaves it to Playwright's own download. */
export function findChromium(): string | undefined {
  const asked = process.env['CHROMIUM_PATH'];
  return [...(asked === undefined ? [] : [asked]), ...known].find((path) => existsSync(path));
}
