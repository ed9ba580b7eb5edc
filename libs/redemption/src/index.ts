/** The side that knows nobody: verification, spool, windows, `anonymous.inbox`. */
import { Redemption1795300000006 } from './migrations/1795300000006-redemption.js';

export type { Accepted } from './admission/admission.service.js';
export { InProcessRedeemer } from './in-process-redeemer.js';
export { RedemptionModule } from './redemption.module.js';
export { Redemption, type RedemptionSettings } from './redemption.service.js';
export { SpoolDamaged, SpoolTooSmall } from './spool/spool.js';
export { WrongSpoolKey } from './spool/sealed-file.js';
export { redemptionEntities } from './tables/index.js';
export const redemptionMigrations = [Redemption1795300000006];
