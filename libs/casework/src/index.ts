/** Cases: what was put on the ledger, where it stands, and everything that happened to it. */
export { Answering } from './answering/answering.service.js';
export { caseIs } from './case.queries.js';
export { Case } from './case.type.js';
export { CaseworkModule } from './casework.module.js';
export { caseworkPolicy } from './casework.policy.js';
export { caseworkEntities } from './entities/index.js';
export { caseworkMigrations } from './migrations/index.js';
export { Cases } from './reading/cases.js';
export { MovingCases } from './moving/moving-cases.service.js';
export { PassingTime } from './moving/passing-time.js';
export { Tagging } from './tagging/tagging.service.js';
