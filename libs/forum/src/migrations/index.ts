import { Forum1795300000003 } from './1795300000003-forum.js';

export const forumMigrations = [Forum1795300000003];
