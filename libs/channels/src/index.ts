/** What people are told, and how it reaches them: the notification centre and mail. */
export { ChannelsModule } from './channels.module.js';
export { channelsEntities } from './channels.entities.js';
export { channelsMigrations } from './migrations/index.js';
export { MailRound } from './mail/mail-round.js';
export { type News, Notices } from './notices/notices.js';
