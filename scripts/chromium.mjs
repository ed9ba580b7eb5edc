/** Finds a Chromium for the browser tests, or gets one. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { run, step } from './prepare.mjs';

const known = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** The path of a Chromium that exists, or undefined with one line that says what to do. */
export async function ensureChromium() {
  const found = find();
  if (found !== undefined) return found;
  try {
    await step('Getting a browser for the tests', isDebianRoot() ? fromDebian : fromPlaywright);
  } catch (error) {
    console.error(error.message);
  }
  const got = find();
  if (got === undefined)
    console.error('There is no Chromium for the browser tests: install one and set CHROMIUM_PATH to it.');
  return got;
}

function find() {
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  const places = [process.env.CHROMIUM_PATH, ...(known[process.platform] ?? []), chromium.executablePath()];
  return places.find((path) => path && existsSync(path));
}

function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function fromDebian() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const advice = 'check that this machine reaches the Debian mirrors';
  await run('apt-get', ['update', '-qq'], { advice, env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
    advice,
    env,
  });
}

async function fromPlaywright() {
  const cli = ['node_modules/@playwright/test/cli.js', 'install', 'chromium'];
  await run(process.execPath, cli, { advice: 'check that this machine reaches cdn.playwright.dev' });
}
