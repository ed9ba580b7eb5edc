import { createHash, randomBytes } from 'node:crypto';

const NAME = 'xinqiao_session';
const DAY_SECONDS = 86_400;
export const SESSION_DAYS = 14;

export interface SessionToken {
  readonly token: string;
  readonly hash: Buffer;
}

/** 256 random bits; the database keeps only the hash. */
export function newSessionToken(): SessionToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** The hash of the session cookie in a Cookie header, or null without one. */
export function sessionHashIn(header: string | undefined): Buffer | null {
  for (const part of header?.split(';') ?? []) {
    const [name, value] = part.trim().split('=', 2);
    if (name !== undefined && value && (name === NAME || name === `__Host-${NAME}`)) return hashOf(value);
  }
  return null;
}

/** A Set-Cookie value. Strict is no hardship: the page itself needs no cookie, only its own requests do. */
export function sessionCookie(token: string, secure: boolean): string {
  return cookie(token, SESSION_DAYS * DAY_SECONDS, secure);
}

export function endedCookie(secure: boolean): string {
  return cookie('', 0, secure);
}

function cookie(value: string, maxAge: number, secure: boolean): string {
  const attributes = `Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAge}`;
  return secure ? `__Host-${NAME}=${value}; ${attributes}; Secure` : `${NAME}=${value}; ${attributes}`;
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
