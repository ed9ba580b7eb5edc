import { ActionTagEntity } from './action-tag.entity.js';
import { CaseCounterEntity } from './case-counter.entity.js';
import { CaseEventEntity } from './case-event.entity.js';
import { CaseTagEntity } from './case-tag.entity.js';
import { CaseEntity } from './case.entity.js';

export const caseworkEntities = [CaseEntity, CaseEventEntity, ActionTagEntity, CaseTagEntity, CaseCounterEntity];
