import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for Argon2id (the library's default kind): 19 MiB, two passes, one lane; about 20 ms of a core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes and checks passwords off the event loop. */
@Injectable()
export class Passwords {
  private decoy: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  /** Takes the same time for an account that does not exist as for a wrong password, so that neither can be told. */
  async matches(password: string, passwordHash: string | null): Promise<boolean> {
    this.decoy ??= this.hash('nobody has this password');
    const right = await verify(passwordHash ?? (await this.decoy), password);
    return right && passwordHash !== null;
  }
}
