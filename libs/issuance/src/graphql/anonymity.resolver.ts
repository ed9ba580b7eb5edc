import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '#identity';
import { Allow, Clock, CONFIG, type Config, type Viewer } from '#platform';
import { issuancePolicy } from '../issuance.policy.js';
import { IssuerKeys, type PublishedKey } from '../keys/issuer-keys.service.js';
import { Retirement } from '../keys/retirement.service.js';
import { Lots } from '../lots/lots.service.js';
import { Anonymity, AnonymityKey, RetireKeysInput, TokenRequestInput, TokenResponse } from './anonymity.type.js';

@Resolver(() => Anonymity)
export class AnonymityResolver {
  constructor(
    private readonly keys: IssuerKeys,
    private readonly lots: Lots,
    private readonly retirement: Retirement,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query(() => Anonymity, { description: 'What a browser needs to fetch its tokens; every browser asks.' })
  @Allow(issuancePolicy.seeAnonymity)
  async anonymity(@CurrentViewer() viewer: Viewer): Promise<Anonymity> {
    return this.present(viewer);
  }

  @Mutation(() => Anonymity, {
    description: 'Retires the keys of a week: all tokens of it are worth nothing, and everybody fetches new ones.',
  })
  @Allow(issuancePolicy.retireKeys)
  async retireAnonymousKeys(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { epoch, generation, reason }: RetireKeysInput,
  ): Promise<Anonymity> {
    await this.retirement.retire(viewer, epoch, generation, reason);
    return this.present(viewer);
  }

  @Mutation(() => TokenResponse, { description: 'Signs a lot of blinded tokens: the server cannot see what it signs.' })
  @Allow(issuancePolicy.requestTokens)
  async requestTokens(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { keyId, lot, blinded }: TokenRequestInput,
  ): Promise<TokenResponse> {
    return { signatures: await this.lots.request(viewer.staffId, keyId, lot, blinded) };
  }

  private async present(viewer: Viewer): Promise<Anonymity> {
    const { setSize, windowSeconds } = this.config;
    const [keys, lotsMissing] = await Promise.all([this.keys.published(), this.lots.missing(viewer.staffId)]);
    return { setSize, windowSeconds, keys: keys.map((key) => this.toKey(key)), lotsMissing };
  }

  private toKey(key: PublishedKey): AnonymityKey {
    const spendable = key.spendableFrom <= this.clock.today() && key.holders >= this.config.setSize;
    return { ...key, spendable };
  }
}
