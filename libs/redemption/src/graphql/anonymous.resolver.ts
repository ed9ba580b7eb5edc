import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { limits } from '#contracts';
import { Allow, ANONYMOUS_CONFIG, anyone, Clock, type AnonymousConfig } from '#platform';
import { isSpendable } from '../admission/admission.rules.js';
import { Redemption } from '../redemption.service.js';
import { slotTime } from '../window/window.rules.js';
import {
  FollowUp,
  SignedRating,
  SignedRead,
  SignedReopening,
  SignedWithdrawal,
  Submission,
} from './anonymous.inputs.js';
import { Accepted, AnonymousStatus, LetterView, ReceiptView } from './anonymous.type.js';
import { toAccepted, toLetterEntry, toSubmission } from './mapping.js';

/** Open to anyone: what is sent carries its own right, a token or a signature, and nothing says who sent it. */
@Resolver()
export class AnonymousResolver {
  constructor(
    private readonly redemption: Redemption,
    private readonly clock: Clock,
    @Inject(ANONYMOUS_CONFIG) private readonly config: AnonymousConfig,
  ) {}

  @Query(() => AnonymousStatus, { description: 'What a composer needs to know, the same for everybody.' })
  @Allow(anyone)
  anonymity(): AnonymousStatus {
    const { demonstration, setSize, windowSeconds, spoolTickMs: tickMilliseconds } = this.config;
    const { gathering, keys } = this.redemption;
    const today = this.clock.today();
    return {
      accepting: this.redemption.accepting,
      demonstration,
      setSize,
      windowSeconds,
      tickMilliseconds,
      imagesEach: Math.min(limits.images.each, gathering.imageSlots),
      publishedBy: slotTime(gathering.slot),
      today,
      keys: keys.current(today).map((key) => ({ ...key, spendable: isSpendable(key, today, setSize) })),
    };
  }

  @Query(() => ReceiptView, { description: 'What became of everything a key sent. Works from a typed receipt.' })
  @Allow(anyone)
  async receipt(@Args('input') input: SignedRead): Promise<ReceiptView> {
    const view = await this.redemption.reads.receipt(input);
    return { ...view, steps: view.steps.map((step) => ({ ...step, slot: slotTime(step.slot) })) };
  }

  @Query(() => LetterView, { description: 'One’s own letter and its answers.' })
  @Allow(anyone)
  async letter(@Args('input') input: SignedRead): Promise<LetterView> {
    const view = await this.redemption.reads.letter(input);
    return { ...view, entries: view.entries.map(toLetterEntry) };
  }

  @Mutation(() => Accepted, { description: 'Spends a token on a thread, a letter or a reply.' })
  @Allow(anyone)
  async submit(@Args('input') input: Submission): Promise<Accepted> {
    return toAccepted(await this.redemption.admission.submit(toSubmission(input), input.imageData));
  }

  @Mutation(() => Accepted, { description: 'Adds a further word in the thread a key speaks in; ten a day.' })
  @Allow(anyone)
  async followUp(@Args('input') input: FollowUp): Promise<Accepted> {
    const { parentSeq = null, images, imageData, ...rest } = input;
    const followUp = { ...rest, parentSeq, images: images ?? [] };
    return toAccepted(await this.redemption.admission.followUp(followUp, imageData));
  }

  @Mutation(() => Accepted, {
    description: 'Says how one found the handling of one’s own thread, once it is answered.',
  })
  @Allow(anyone)
  async rate(@Args('input') { reason = null, ...rest }: SignedRating): Promise<Accepted> {
    return toAccepted(await this.redemption.admission.rate({ ...rest, reason }));
  }

  @Mutation(() => Accepted, { description: 'Takes one’s own thread or letter back.' })
  @Allow(anyone)
  async withdraw(@Args('input') { reason = null, ...rest }: SignedWithdrawal): Promise<Accepted> {
    return toAccepted(await this.redemption.admission.withdraw({ ...rest, reason }));
  }

  @Mutation(() => Accepted, { description: 'Opens one’s own answered thread or letter again.' })
  @Allow(anyone)
  async reopen(@Args('input') input: SignedReopening): Promise<Accepted> {
    return toAccepted(await this.redemption.admission.reopen(input));
  }
}
