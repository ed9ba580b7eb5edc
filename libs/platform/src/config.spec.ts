import { ConfigError, envExample, loadAnonymousConfig, loadConfig } from './config.js';

const key = Buffer.alloc(32, 7).toString('base64');
const enough = { DATABASE_URL: 'postgres://a:b@127.0.0.1:5432/x', KEY_ENCRYPTION_KEY: key };

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the settings', () => {
  it('need little: the rest has defaults', () => {
    const config = loadConfig(enough);
    expect(config).toMatchObject({
      siteName: '心桥',
      demonstration: false,
      port: 4180,
      setSize: 20,
      windowSeconds: 900,
    });
    expect(config.keyEncryptionKey).toHaveLength(32);
  });

  it('report every problem together, in plain words', () => {
    const problems = problemsOf({ DATABASE_URL: 'mysql://x', PORT: '70000', DEMONSTRATION: 'yes' });
    expect(problems).toHaveLength(4);
    expect(problems).toContain('KEY_ENCRYPTION_KEY is missing.');
    expect(problems.join()).toContain('DATABASE_URL: must look like postgres://');
  });

  it('treat an empty line as not set', () => {
    expect(problemsOf({ ...enough, KEY_ENCRYPTION_KEY: '' })).toEqual(['KEY_ENCRYPTION_KEY is missing.']);
  });

  it('keep the two sides apart: the anonymous app needs no key of the issuer', () => {
    const config = loadAnonymousConfig({ ANONYMOUS_DATABASE_URL: enough.DATABASE_URL, SPOOL_KEY: key });
    expect(Object.keys(config)).not.toContain('keyEncryptionKey');
    expect(Object.keys(config)).not.toContain('databaseUrl');
  });

  it('print an example that names every setting once', () => {
    const names = envExample().match(/^(# )?[A-Z_]+=/gm) ?? [];
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(15);
  });
});
