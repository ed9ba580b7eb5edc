import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow, anyone, invalidInput } from '#platform';
import { fingerprintOf } from '#tokens';
import { DIRECTORY_PAGE, KeyDirectory } from '../key-directory.js';
import { KeyDirectoryEntry, KeyDirectoryHead, KeyTotals } from './key-directory.type.js';

/** Open to everybody at both origins: what is shown to one person alone could be made for that person. */
@Resolver()
export class KeyDirectoryResolver {
  constructor(private readonly directory: KeyDirectory) {}

  @Query(() => [KeyDirectoryEntry], {
    description: `The key directory, ${DIRECTORY_PAGE} entries at a time. The same at the forum’s and at the anonymous origin.`,
  })
  @Allow(anyone)
  async keyDirectory(
    @Args('after', { type: () => Int, description: 'How many entries to leave out: those one has already.' })
    after: number,
  ): Promise<KeyDirectoryEntry[]> {
    if (after < 0) throw invalidInput('after', 'is 0 or more');
    return this.directory.after(after);
  }

  @Query(() => KeyDirectoryHead, { description: 'The end of the key directory.' })
  @Allow(anyone)
  async keyDirectoryHead(): Promise<KeyDirectoryHead> {
    const { length, hash } = await this.directory.head();
    return { length, hash, fingerprint: fingerprintOf(hash) };
  }

  @Query(() => [KeyTotals], { description: 'How many tokens were issued and spent of each key.' })
  @Allow(anyone)
  keyTotals(): Promise<KeyTotals[]> {
    return this.directory.totals();
  }
}
