import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { WordAction } from '#contracts';
import { CurrentViewer } from '#identity';
import { Allow } from '#platform';
import type { Viewer } from '#platform';
import { forumPolicy } from '../forum.policy.js';
import { WatchedWords } from './watched-words.service.js';
import { WatchedWordType } from './watching.type.js';

@Resolver(() => WatchedWordType)
export class WatchingResolver {
  constructor(private readonly words: WatchedWords) {}

  @Allow(forumPolicy.keepWatchedWords)
  @Query(() => [WatchedWordType], { description: 'The list of watched words.' })
  watchedWords(@CurrentViewer() viewer: Viewer): Promise<WatchedWordType[]> {
    return this.words.list(viewer);
  }

  @Allow(forumPolicy.readBlockedWords)
  @Query(() => [String], {
    description: 'The words that may not be published: so that an anonymous text is looked at on the device alone.',
  })
  blockedWords(): Promise<string[]> {
    return this.words.blocked();
  }

  @Allow(forumPolicy.keepWatchedWords)
  @Mutation(() => [WatchedWordType], {
    description: 'Watches a word from now on; one that is watched already gets the action. Returns the list.',
  })
  async putWatchedWord(
    @CurrentViewer() viewer: Viewer,
    @Args('word', { description: '2 to 40 characters, at least two of them letters or digits.' }) word: string,
    @Args('action', { type: () => WordAction, description: 'What happens to a text that holds it.' })
    action: WordAction,
  ): Promise<WatchedWordType[]> {
    await this.words.put(viewer, word, action);
    return this.words.list(viewer);
  }

  @Allow(forumPolicy.keepWatchedWords)
  @Mutation(() => [WatchedWordType], { description: 'Watches a word no longer. Returns the list.' })
  async removeWatchedWord(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the word.' }) id: string,
  ): Promise<WatchedWordType[]> {
    await this.words.remove(viewer, id);
    return this.words.list(viewer);
  }
}
