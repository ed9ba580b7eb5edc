import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChannelsModule } from '#channels';
import { ForumModule } from '#forum';
import { IdentityModule } from '#identity';
import { Answering } from './answering/answering.service.js';
import { RequestedReplies } from './answering/requested-replies.js';
import { CaseworkResolver } from './casework.resolver.js';
import { MovingCases } from './moving/moving-cases.service.js';
import { NamedUnits } from './moving/named-units.js';
import { PassingTime } from './moving/passing-time.js';
import { AuthorsSteps } from './ledger/authors-steps.js';
import { caseworkEntities } from './entities/index.js';
import { CaseLog } from './ledger/case-log.js';
import { CaseNews } from './ledger/case-news.js';
import { Duplicates } from './ledger/duplicates.js';
import { Questions } from './ledger/questions.js';
import { CaseEventResolver } from './reading/case-event.resolver.js';
import { CaseList } from './reading/case-list.js';
import { CaseResolver } from './reading/case.resolver.js';
import { Cases } from './reading/cases.js';
import { ThreadCaseResolver } from './reading/thread-case.resolver.js';
import { Tagging } from './tagging/tagging.service.js';

const services = [
  CaseLog,
  CaseNews,
  Cases,
  CaseList,
  Tagging,
  MovingCases,
  NamedUnits,
  PassingTime,
  Answering,
  RequestedReplies,
  AuthorsSteps,
  Duplicates,
  Questions,
];
const resolvers = [CaseworkResolver, CaseResolver, CaseEventResolver, ThreadCaseResolver];

/** From a tag to an answer: every matter is settled, every voice is answered, and anyone can check it. */
@Module({
  imports: [TypeOrmModule.forFeature(caseworkEntities), IdentityModule, ForumModule, ChannelsModule],
  providers: [...services, ...resolvers],
  exports: [Tagging, MovingCases, Answering, Cases, PassingTime],
})
export class CaseworkModule {}
