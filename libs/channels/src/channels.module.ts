import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ForumModule } from '#forum';
import { IdentityModule } from '#identity';
import { channelsEntities } from './channels.entities.js';
import { ChoiceResolver } from './choices/choice.resolver.js';
import { Choices } from './choices/choices.js';
import { MailRound } from './mail/mail-round.js';
import { NoticeResolver } from './notices/notice.resolver.js';
import { Notices } from './notices/notices.js';
import { ThreadNews } from './notices/thread-news.js';

/** What people are told of, and how it reaches them. */
@Module({
  imports: [TypeOrmModule.forFeature(channelsEntities), IdentityModule, ForumModule],
  providers: [Notices, ThreadNews, NoticeResolver, Choices, ChoiceResolver, MailRound],
  exports: [Notices, MailRound],
})
export class ChannelsModule {}
