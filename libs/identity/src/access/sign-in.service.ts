import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { limits, type StaffId } from '#contracts';
import { Database, DomainError, Outbox, type Viewer } from '#platform';
import { AccountEntity } from './account.entity.js';
import { GuessLimiter } from './guess-limiter.js';
import { isAcceptablePassword } from './password.rules.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';
import { ACCOUNT_BY_ID, ACCOUNT_BY_LOGIN_NAME } from './viewer.queries.js';
import { lengthOf } from '../text.rules.js';

interface AccountRow {
  readonly staffId: StaffId;
  readonly loginName: string;
  readonly suspended: boolean;
  readonly passwordHash: string | null;
}

export interface SignedIn {
  readonly viewer: Viewer;
  /** The value of the session cookie. */
  readonly token: string;
}

/** Signing in and out with a local account. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly guesses: GuessLimiter,
    private readonly outbox: Outbox,
  ) {}

  /** @throws SIGN_IN_THROTTLED, SIGN_IN_FAILED, ACCOUNT_SUSPENDED (only to who knows the password) */
  async signIn(name: string, password: string, address: string): Promise<SignedIn> {
    const loginName = name.trim().toLowerCase();
    const [account] = await this.database.rows<AccountRow>(ACCOUNT_BY_LOGIN_NAME, [loginName]);
    await this.prove(loginName, account, password, address);
    if (!account || account.suspended) throw new DomainError('ACCOUNT_SUSPENDED');
    const token = await this.database.transaction((tx) => this.sessions.start(tx, account.staffId));
    return { viewer: await this.sessions.viewerOf(account.staffId), token };
  }

  /** Ends every other session, since a password is changed when someone else may know it. */
  async changePassword(viewer: Viewer, current: string, next: string, address: string): Promise<SignedIn> {
    const [account] = await this.database.rows<AccountRow>(ACCOUNT_BY_ID, [viewer.staffId]);
    if (!account) throw new DomainError('SIGN_IN_FAILED');
    await this.prove(account.loginName, account, current, address);
    if (!isAcceptablePassword(next, { loginName: account.loginName, current }))
      throw new DomainError('PASSWORD_TOO_WEAK', { min: limits.passwordLength.min });
    const passwordHash = await this.passwords.hash(next);
    const token = await this.database.transaction(async (tx) => {
      await tx.update(AccountEntity, { staffId: viewer.staffId }, { passwordHash, mustChange: false });
      await this.endEverywhere(tx, viewer.staffId);
      return this.sessions.start(tx, viewer.staffId);
    });
    return { viewer: await this.sessions.viewerOf(viewer.staffId), token };
  }

  async signOut(viewer: Viewer, cookie: string | undefined): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.sessions.end(tx, cookie);
      await this.tellEnded(tx, viewer.staffId);
    });
  }

  async signOutEverywhere(viewer: Viewer): Promise<void> {
    await this.database.transaction((tx) => this.endEverywhere(tx, viewer.staffId));
  }

  private async prove(loginName: string, account: AccountRow | undefined, password: string, address: string) {
    await this.guesses.count(loginName, address);
    // An absurdly long one is wrong anyway, and not worth a hash of it.
    const plausible = lengthOf(password) <= limits.passwordLength.max;
    const right = await this.passwords.matches(plausible ? password : '', account?.passwordHash ?? null);
    if (!right) throw new DomainError('SIGN_IN_FAILED');
    await this.guesses.forgive(loginName, address);
  }

  private async endEverywhere(tx: EntityManager, staffId: StaffId): Promise<void> {
    await this.sessions.endAll(tx, staffId);
    await this.tellEnded(tx, staffId);
  }

  private tellEnded(tx: EntityManager, staffId: StaffId): Promise<void> {
    return this.outbox.record(tx, { type: 'session.ended', rooms: [], payload: { staffId } });
  }
}
