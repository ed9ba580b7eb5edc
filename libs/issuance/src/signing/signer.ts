import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '#platform';
import { IssuerKeys } from '../keys/issuer-keys.service.js';
import { SigningThread } from './signing-thread.js';

/** Signs blinded messages on threads of its own, one for each core, so that Monday morning holds up nobody's pages. */
@Injectable()
export class Signer implements OnModuleDestroy {
  private readonly threads = Array.from({ length: availableParallelism() }, () => new SigningThread());

  constructor(private readonly keys: IssuerKeys) {}

  /**
   * @param blinded 256 bytes each, below the modulus
   * @throws DomainError TOKENS_UNAVAILABLE when the key is gone or a signature failed its check
   */
  async sign(keyId: string, blinded: readonly Uint8Array[]): Promise<Uint8Array[]> {
    const thread = this.threads.reduce((idlest, one) => (one.busy < idlest.busy ? one : idlest));
    const pkcs8 = thread.has(keyId) ? null : await this.keys.privateKey(keyId);
    if (pkcs8 === undefined) throw new DomainError('TOKENS_UNAVAILABLE');
    return thread.sign(keyId, pkcs8, blinded);
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.stop()));
  }
}
