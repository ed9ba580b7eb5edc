import { ResolveField, Resolver } from '@nestjs/graphql';
import { Boards } from '#forum';
import { Anonymity } from '#issuance';
import { Allow, withItsParent } from '#platform';

/** Here, because the issuer knows of no board and the forum of no token. */
@Resolver(() => Anonymity)
export class AnonymityOfferResolver {
  constructor(private readonly boards: Boards) {}

  @ResolveField(() => Boolean, {
    description:
      'False where no board offers it, because the organisation must know names: then no letter does either.',
  })
  @Allow(withItsParent)
  enabled(): Promise<boolean> {
    return this.boards.offerAnonymity();
  }
}
