import { Casework1795300000004 } from './1795300000004-casework.js';

export const caseworkMigrations = [Casework1795300000004];
