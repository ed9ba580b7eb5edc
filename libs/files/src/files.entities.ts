import { DiscardedEntity } from './uploads/discarded.entity.js';
import { PieceEntity } from './uploads/piece.entity.js';
import { UploadEntity } from './uploads/upload.entity.js';

export const filesEntities = [UploadEntity, PieceEntity, DiscardedEntity];
