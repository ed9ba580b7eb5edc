import { ChoiceEntity } from './choices/choice.entity.js';
import { NoticeEntity } from './notices/notice.entity.js';

export const channelsEntities = [NoticeEntity, ChoiceEntity];
