import { describe, expect, it } from '@jest/globals';
import { anonymousEnvironment, mainEnvironment, type Whereabouts } from './environment.js';
import { planInstallation } from './plan.rules.js';

const plan = planInstallation({});
const where: Whereabouts = {
  databaseUrl: 'postgres://people',
  anonymousDatabaseUrl: 'postgres://nobody',
  ports: { main: 1, anonymous: 2 },
  secrets: { keyEncryptionKey: 'issuer', spoolKey: 'spool' },
  demonstration: true,
};
const own = {
  PATH: '/bin',
  DATABASE_URL: 'postgres://people',
  KEY_ENCRYPTION_KEY: 'issuer',
  LOGNAME: 'zhang',
  WINDOW_SECONDS: '7',
};

describe('the environment of the anonymous process', () => {
  it('holds nothing that leads to people', () => {
    const text = JSON.stringify(anonymousEnvironment(plan, where, own));
    expect(text).not.toMatch(/people|issuer|zhang/);
    expect(text).toMatch(/nobody/);
  });
});

describe('the environment of the main process', () => {
  it('holds neither the anonymous role nor the key of the spool', () => {
    expect(JSON.stringify(mainEnvironment(plan, where, own))).not.toMatch(/nobody|"spool"/);
  });

  it('lets a setting of the person win over the demonstration', () => {
    expect(mainEnvironment(plan, where, own)).toMatchObject({ SET_SIZE: '1', WINDOW_SECONDS: '7' });
    expect(mainEnvironment(plan, { ...where, demonstration: false }, {})).not.toHaveProperty('SET_SIZE');
  });
});
