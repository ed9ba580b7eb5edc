import { Channels1795300000008 } from './1795300000008-channels.js';

export const channelsMigrations = [Channels1795300000008];
