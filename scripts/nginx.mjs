/** Finds an nginx for the adversary test, or gets one: the proxy is part of what must not tell. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, step } from './prepare.mjs';

const unpacked = join(root, '.cache', 'nginx');
const places = [
  '/usr/sbin/nginx',
  '/usr/local/sbin/nginx',
  '/opt/homebrew/bin/nginx',
  join(unpacked, 'usr/sbin/nginx'),
];

/** The path of an nginx that exists, or undefined with one line that says what to do. */
export async function ensureNginx() {
  const found = find();
  if (found !== undefined) return found;
  try {
    if (existsSync('/usr/bin/apt-get')) await step('Getting nginx for the adversary test', fromDebian);
  } catch (error) {
    console.error(error.message);
  }
  const got = find();
  if (got === undefined)
    console.error('There is no nginx for the adversary test: install one and set NGINX_PATH to it.');
  return got;
}

function find() {
  return [process.env.NGINX_PATH, ...places].find((path) => path && existsSync(path));
}

/** As root it is installed; otherwise its package is only fetched and unpacked beside the other caches. */
async function fromDebian() {
  const advice = 'check that this machine reaches the Debian mirrors';
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (process.getuid?.() === 0) {
    await run('apt-get', ['update', '-qq'], { advice, env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'nginx-light'], { advice, env });
    return;
  }
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked, { recursive: true });
  const fetch = 'cd "$0" && apt-get download -qq nginx || apt-get download -qq nginx-light';
  await run('sh', ['-c', fetch, unpacked], { advice, env });
  for (const file of readdirSync(unpacked).filter((name) => name.endsWith('.deb')))
    await run('dpkg', ['-x', join(unpacked, file), unpacked], { advice });
}
