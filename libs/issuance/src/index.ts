/** The side that knows people: keys, lots, the ledger of issuance. */
import { Issuance1795300000005 } from './migrations/1795300000005-issuance.js';

export { DirectoryForked } from './directory/fork.rules.js';
export { Anonymity } from './graphql/anonymity.type.js';
export { issuanceEntities, IssuanceModule } from './issuance.module.js';
export { issuancePolicy } from './issuance.policy.js';
export { IssuerKeys, type PublishedKey } from './keys/issuer-keys.service.js';
export { KeyRotation } from './keys/key-rotation.service.js';
export { KeyRotationModule } from './key-rotation.module.js';
export { MemberIssuer } from './member-issuer.js';
export { LotsOfTheDay } from './lots/lots-of-the-day.js';
export { Lots, type MissingLot } from './lots/lots.service.js';
export const issuanceMigrations = [Issuance1795300000005];
