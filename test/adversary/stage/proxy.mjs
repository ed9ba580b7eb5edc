/** The proxy as docker/nginx configures it; only addresses and places on the disk are filled in. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const names = { forum: 'forum.test', anonymous: 'anonymous.test' };

/** @param {{ nginx: string, folder: string, port: number, people: number, anonymous: number }} where */
export async function startProxy(where, alter = (text) => text) {
  const { nginx, folder, port } = where;
  mkdirSync(join(folder, 'temporary'), { recursive: true });
  chmodSync(folder, 0o711);
  makeCertificate(folder);
  writeFileSync(join(folder, 'sites.conf'), alter(sites(where)));
  writeFileSync(join(folder, 'nginx.conf'), alter(main(where)));
  const child = spawn(
    nginx,
    ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', errorLog(folder), '-g', 'daemon off;'],
    {
      stdio: 'ignore',
    },
  );
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  const failed = once(child, 'exit').then(() => {
    throw new Error(`nginx does not start:\n${readFileSync(errorLog(folder), 'utf8')}`);
  });
  failed.catch(() => undefined);
  await Promise.race([failed, untilListening(port)]);
  return {
    ca: readFileSync(join(folder, 'fullchain.pem')),
    async stop() {
      const gone = once(child, 'exit');
      process.off('exit', end);
      end();
      await gone;
    },
  };
}

const errorLog = (folder) => join(folder, 'proxy-error.log');

function main({ folder }) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${join(folder, 'temporary', kind)};`)
    .join('\n  ');
  return filled(read('nginx.conf'), [
    ['worker_processes auto;', 'worker_processes 1;'],
    ['error_log /dev/stderr crit;', `error_log ${errorLog(folder)} crit;`],
    ['pid /run/nginx.pid;', `pid ${join(folder, 'nginx.pid')};`],
    ['include /etc/nginx/mime.types;', temporary],
    ['resolver 127.0.0.11 valid=5s ipv6=off;', ''],
    ['include /etc/nginx/conf.d/*.conf;', `include ${join(folder, 'sites.conf')};`],
  ]);
}

function sites({ nginx, folder, port, people, anonymous }) {
  return filled(read('sites.conf.template'), [
    ['listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`, 2],
    // The directive came with 1.25.1; Debian 12 has an older one, which then speaks HTTP/1.1 alone.
    ['http2 on;', knowsHttp2Directive(nginx) ? 'http2 on;' : '', 2],
    ['${FORUM_NAME}', names.forum],
    ['${ANONYMOUS_NAME}', names.anonymous],
    ['/etc/nginx/tls/fullchain.pem', join(folder, 'fullchain.pem'), 2],
    ['/etc/nginx/tls/privkey.pem', join(folder, 'privkey.pem'), 2],
    ['http://live:4183', `http://127.0.0.1:${people}`],
    ['http://api:4180', `http://127.0.0.1:${people}`],
    ['http://anonymous:4181', `http://127.0.0.1:${anonymous}`],
  ]);
}

/** Each line must be there as often as we think: a configuration that changed is a test that must change. */
function filled(text, fillings) {
  return fillings.reduce((before, [from, to, times = 1]) => {
    const parts = before.split(from);
    if (parts.length - 1 !== times) throw new Error(`docker/nginx: "${from}" is there ${parts.length - 1} times.`);
    return parts.join(to);
  }, text);
}

const read = (name) => readFileSync(join('docker', 'nginx', name), 'utf8');

function knowsHttp2Directive(nginx) {
  const [, major, minor, patch] = /nginx\/(\d+)\.(\d+)\.(\d+)/.exec(spawnSync(nginx, ['-v']).stderr.toString()) ?? [];
  return Number(major) * 1e6 + Number(minor) * 1e3 + Number(patch) >= 1_025_001;
}

function makeCertificate(folder) {
  if (existsSync(join(folder, 'fullchain.pem'))) return;
  const subject = ['-subj', '/CN=forum.test', '-addext', `subjectAltName=DNS:${names.forum},DNS:${names.anonymous}`];
  const files = ['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')];
  const { status, error, stderr } = spawnSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
      ...subject,
      ...files,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`openssl makes no certificate: ${error?.message ?? stderr}`);
}

async function untilListening(port) {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const listening = await new Promise((answer) => {
      socket.once('connect', () => answer(true));
      socket.once('error', () => answer(false));
    });
    socket.destroy();
    if (listening) return;
    await pause(20);
  }
}
