/** The key directory: every key there ever was, public at both origins. Written by issuance alone. */
import { Directory1795300000007 } from './migrations/1795300000007-directory.js';

export { directoryEntities, DirectoryModule } from './directory.module.js';
export { KeyDirectory } from './key-directory.js';
export const directoryMigrations = [Directory1795300000007];
