import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#platform';
import { GuessLimiter, neighbourhood } from './guess-limiter.js';
import { initialPassword } from './initial-password.js';
import { isOwnOrigin } from './own-origin.js';
import { isAcceptablePassword } from './password.rules.js';
import { Passwords } from './passwords.js';
import { endedCookie, newSessionToken, sessionCookie, sessionHashIn } from './session-cookie.js';

describe('the session cookie', () => {
  it('is found again among others, and only its hash is', () => {
    const { token, hash } = newSessionToken();
    const [pair = ''] = sessionCookie(token, false).split(';');
    expect(sessionHashIn(`theme=dark; ${pair}; other=1`)).toEqual(hash);
    expect(hash.toString('base64url')).not.toBe(token);
  });

  it('is out of reach of scripts, other sites and, over TLS, other hosts and plain HTTP', () => {
    expect(sessionCookie('x', false)).toMatch(/^xinqiao_session=x; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
    expect(sessionCookie('x', true)).toMatch(/^__Host-xinqiao_session=x; .*; Secure$/);
    expect(endedCookie(false)).toContain('Max-Age=0');
  });

  it.each([undefined, '', 'xinqiao_session=', 'xinqiao_sessions=abc', 'abc'])('is not seen in %p', (header) => {
    expect(sessionHashIn(header)).toBeNull();
  });
});

describe('a new password', () => {
  const against = { loginName: 'luo.guixiang', current: 'the old password' };

  it.each(['correct horse battery', '一二三四五六七八九十'])('may be %p', (next) => {
    expect(isAcceptablePassword(next, against)).toBe(true);
  });

  it.each(['short', 'LUO.guixiang', 'the old password', 'x'.repeat(201), '一二三四五六七八九'])(
    'may not be %p',
    (next) => {
      expect(isAcceptablePassword(next, against)).toBe(false);
    },
  );

  it('to hand out is long enough, easy to copy and never the same', () => {
    const made = new Set(Array.from({ length: 200 }, initialPassword));
    expect(made.size).toBe(200);
    for (const password of made) {
      expect(password).toMatch(/^([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}$/);
      expect(isAcceptablePassword(password, against)).toBe(true);
    }
  });
});

describe('a stored password', () => {
  const passwords = new Passwords();

  it('is Argon2id and matches only itself', async () => {
    const hash = await passwords.hash('correct horse battery');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await expect(passwords.matches('correct horse battery', hash)).resolves.toBe(true);
    await expect(passwords.matches('Correct horse battery', hash)).resolves.toBe(false);
  });

  it('that does not exist matches nothing, not even what stands in for it', async () => {
    await expect(passwords.matches('nobody has this password', null)).resolves.toBe(false);
  });
});

describe('guessing', () => {
  const refusal = async (attempt: Promise<void>) =>
    attempt.then(
      () => null,
      (error: unknown) => error,
    );

  it('at one account is slowed down, even all at once, and leaves other accounts alone', async () => {
    const limiter = new GuessLimiter();
    const attempts = Array.from({ length: 20 }, (_, n) => refusal(limiter.count('wang', `10.0.${n}.1`)));
    const refused = (await Promise.all(attempts)).filter((error) => error !== null);
    expect(refused).toHaveLength(12);
    expect(refused[0]).toMatchObject({ code: 'SIGN_IN_THROTTLED', params: { minutes: 15 } });
    expect(refused[0]).toBeInstanceOf(DomainError);
    await expect(limiter.count('chen', '10.0.1.1')).resolves.toBeUndefined();
  });

  it('is forgiven once the password was right', async () => {
    const limiter = new GuessLimiter();
    for (let n = 0; n < 30; n += 1) {
      await limiter.count('wang', '10.0.0.1');
      await limiter.forgive('wang', '10.0.0.1');
    }
    await expect(limiter.count('wang', '10.0.0.1')).resolves.toBeUndefined();
  });

  it('at many accounts from one neighbourhood is slowed down as well', async () => {
    const limiter = new GuessLimiter();
    const attempts = Array.from({ length: 130 }, (_, n) => refusal(limiter.count(`account-${n}`, `10.0.0.${n}`)));
    expect((await Promise.all(attempts)).filter((error) => error !== null)).toHaveLength(10);
  });

  it.each([
    ['192.168.7.21', '192.168.7'],
    ['::ffff:192.168.7.21', '192.168.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::6', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('knows %s only as %s', (address, known) => {
    expect(neighbourhood(address)).toBe(known);
  });
});

describe('the origin of a request', () => {
  const ours = 'https://xinqiao.example';

  it.each([
    [undefined, 'xinqiao.example'],
    [ours, 'behind-a-proxy:4180'],
    ['http://127.0.0.1:4180', '127.0.0.1:4180'],
  ])('%p at host %p is our own', (origin, host) => {
    expect(isOwnOrigin(origin, host, ours)).toBe(true);
  });

  it.each([
    ['http://127.0.0.1:4181', '127.0.0.1:4180'],
    ['https://evil.example', 'xinqiao.example'],
    ['null', 'xinqiao.example'],
  ])('%p at host %p is somebody else’s', (origin, host) => {
    expect(isOwnOrigin(origin, host, ours)).toBe(false);
  });
});
