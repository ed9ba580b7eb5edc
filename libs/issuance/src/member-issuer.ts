import type { StaffId } from '#contracts';
import { DomainError } from '#platform';
import { Refused, type Issuer, type LotRequest } from '#tokens';
import { IssuerKeys } from './keys/issuer-keys.service.js';
import { KeyRotation } from './keys/key-rotation.service.js';
import { Lots } from './lots/lots.service.js';

/** What worker and API do for one member, without a server around it: for the story, whose people get real tokens. */
export class MemberIssuer implements Issuer {
  constructor(
    private readonly rotation: KeyRotation,
    private readonly issuerKeys: IssuerKeys,
    private readonly lots: Lots,
    private readonly staffId: StaffId,
  ) {}

  async keys(): ReturnType<Issuer['keys']> {
    await this.rotation.look();
    return { keys: await this.issuerKeys.published(), lotsMissing: await this.lots.missing(this.staffId) };
  }

  async requestTokens({ keyId, lot, blinded }: LotRequest): Promise<readonly string[]> {
    try {
      return await this.lots.request(this.staffId, keyId, lot, blinded);
    } catch (error) {
      throw error instanceof DomainError ? new Refused(error.code, error.params) : error;
    }
  }
}
