/** Files by name: received in pieces, looked at, kept on disk or in S3. Whose post they are in, others know. */
import { Files1795300000009 } from './migrations/1795300000009-files.js';

export { filesEntities } from './files.entities.js';
export { FilesModule } from './files.module.js';
export { filesPolicy } from './files.policy.js';
export { FILE_STORE, type FileStore, type Span } from './store/file-store.js';
export { FinishedUploads, type TakenDocument, type TakenPicture } from './uploads/finished-uploads.js';
export { Sweeping } from './uploads/sweeping.js';
export { Uploads } from './uploads/uploads.service.js';
export const filesMigrations = [Files1795300000009];
