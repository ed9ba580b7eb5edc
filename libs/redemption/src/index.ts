import { Redemption1795300000006 } from './migrations/1795300000006-redemption.js';

export { redemptionEntities } from './tables/index.js';
export const redemptionMigrations = [Redemption1795300000006];
