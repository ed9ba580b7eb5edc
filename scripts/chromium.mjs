/** Finds a Chromium for the browser tests, or gets one. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findChromium } from '../test/support/chromium.mjs';
import { run, step } from './prepare.mjs';

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
  return findChromium() ?? [chromium.executablePath()].find((path) => existsSync(path));
}

function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function fromDebian() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const advice = 'check that this machine reaches the Debian mirrors';
  const apt = (...args) => run('apt-get', args, { advice, env });
  const install = (browser) => apt('install', '-y', '-qq', '--no-install-recommends', browser, 'fonts-noto-cjk');
  await apt('update', '-qq');
  // Older releases have only the one with windows.
  await install('chromium-headless-shell').catch(() => install('chromium'));
}

async function fromPlaywright() {
  const cli = ['node_modules/@playwright/test/cli.js', 'install', 'chromium'];
  await run(process.execPath, cli, { advice: 'check that this machine reaches cdn.playwright.dev' });
}
