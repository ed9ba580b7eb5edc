import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '#identity';
import { Allow } from '#platform';
import type { ApiContext, Viewer } from '#platform';
import { channelsPolicy } from '../channels.policy.js';
import { NoticeChoices, NoticeChoicesInput } from './choice.type.js';
import { Choices } from './choices.js';

@Resolver()
export class ChoiceResolver {
  constructor(private readonly choices: Choices) {}

  @Allow(channelsPolicy.chooseNotices)
  @Query(() => NoticeChoices, { description: 'How the viewer wants to be told.' })
  noticeChoices(@CurrentViewer() viewer: Viewer): Promise<NoticeChoices> {
    return this.choices.of(viewer);
  }

  @Allow(channelsPolicy.chooseNotices)
  @Mutation(() => NoticeChoices, { description: 'Chooses what to hear of, and how often by mail.' })
  chooseNotices(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ApiContext,
    @Args('input') input: NoticeChoicesInput,
  ): Promise<NoticeChoices> {
    return this.choices.set(viewer, input, language);
  }

  @Allow(channelsPolicy.chooseNotices)
  @Mutation(() => NoticeChoices, {
    description: 'Has a code mailed to a new address; null: no mail any more, and the address is forgotten.',
  })
  setMailAddress(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ApiContext,
    @Args('address', { type: () => String, nullable: true, description: 'name@example.org' })
    address: string | null | undefined,
  ): Promise<NoticeChoices> {
    return address == null
      ? this.choices.forgetAddress(viewer)
      : this.choices.proposeAddress(viewer, address, language);
  }

  @Allow(channelsPolicy.chooseNotices)
  @Mutation(() => NoticeChoices, { description: 'Confirms the address with the code that arrived there.' })
  confirmMailAddress(
    @CurrentViewer() viewer: Viewer,
    @Args('code', { description: 'Six digits.' }) code: string,
  ): Promise<NoticeChoices> {
    return this.choices.confirmAddress(viewer, code);
  }
}
