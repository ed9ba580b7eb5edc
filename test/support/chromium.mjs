/** Where browsers lie that the browser tests and the screenshots can use. */
import { existsSync } from 'node:fs';

const known = [
  // The same engine without windows: what is tested takes half the time in it.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** What CHROMIUM_PATH names, then what the system has; undefined leaves it to Playwright's own download. */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  return [...(asked === undefined ? [] : [asked]), ...known].find((path) => existsSync(path));
}
