import { describe, expect, it } from '@jest/globals';
import { planInstallation } from './plan.rules.js';

describe('the plan of an installation', () => {
  it('is loopback, three ports and ./data when nothing is said', () => {
    const plan = planInstallation({});
    expect(plan).toMatchObject({ host: '127.0.0.1', ports: { main: 4180, anonymous: 4181, postgres: 4182 } });
    expect(plan.folder).toMatch(/\/data$/);
    expect(plan.ownDatabase).toBeUndefined();
  });

  it('takes a blank setting for one that is not there', () => {
    expect(planInstallation({ DATABASE_URL: '', PORT: ' ' }).ports.main).toBe(4180);
  });

  it('wants both database addresses or neither', () => {
    expect(() => planInstallation({ DATABASE_URL: 'postgres://a/b' })).toThrow(/ANONYMOUS_DATABASE_URL is not/);
    expect(planInstallation({ DATABASE_URL: 'postgres://a/b' }, { visiting: true }).ownDatabase?.url).toBe(
      'postgres://a/b',
    );
    const both = { DATABASE_URL: 'postgres://a/b', ANONYMOUS_DATABASE_URL: 'postgres://c/b' };
    expect(planInstallation(both).ownDatabase).toEqual({ url: 'postgres://a/b', anonymousUrl: 'postgres://c/b' });
  });

  it.each(['0.0.0.0', '::', '10.1.2.3', 'forum.example'])('refuses %s without TLS, with or without a story', (HOST) => {
    expect(() => planInstallation({ HOST })).toThrow(/no TLS/);
    expect(() => planInstallation({ HOST, PUBLIC_ORIGIN: 'https://a.example' }, { empty: true })).toThrow(/no TLS/);
    const tls = { PUBLIC_ORIGIN: 'https://a.example', ANONYMOUS_ORIGIN: 'https://b.example' };
    expect(planInstallation({ HOST, ...tls }, { empty: true }).host).toBe(HOST);
  });

  it('names the setting that is no port', () => {
    expect(() => planInstallation({ POSTGRES_PORT: 'many' })).toThrow(/POSTGRES_PORT is "many"/);
  });
});
