import { IssuerKeyEntity } from './keys/issuer-key.entity.js';
import { LotEntity } from './lots/lot.entity.js';
import { Issuance1795300000005 } from './migrations/1795300000005-issuance.js';

export const issuanceEntities = [IssuerKeyEntity, LotEntity];
export const issuanceMigrations = [Issuance1795300000005];
