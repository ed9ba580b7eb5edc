import type { INestApplicationContext } from '@nestjs/common';
import type { StaffId } from '#contracts';
import { AnonymousPublisher } from '#forum';
import { IssuerKeys, KeyRotation, Lots, MemberIssuer } from '#issuance';
import type { ManualClock } from '#platform';
import type { InProcessRedeemer } from '#redemption';
import {
  AnonymousClient,
  buildSignedRead,
  type Content,
  type Kept,
  type KeptStep,
  nothingKept,
  type RatingContent,
  Refused,
  type ReplyContent,
  type Vault,
} from '#tokens';

/** A browser's storage, as long as the story is told. */
class Memory implements Vault {
  private kept: Kept = nothingKept;

  load(): Promise<Kept> {
    return Promise.resolve(this.kept);
  }

  save(kept: Kept): Promise<void> {
    this.kept = kept;
    return Promise.resolve();
  }
}

/**
 * The anonymous people: real tokens from the issuer, spent at the real service, published by the real publisher. Which
 * member's browser a word goes out from is as good as any other: that is the point of it.
 */
export class UnknownVoices {
  private readonly browsers: AnonymousClient[];
  /** What a key said first, by thread and label: the receipt, and the browser that has it. */
  private readonly receipts = new Map<string, { browser: AnonymousClient; receipt: string }>();
  private readonly publisher: AnonymousPublisher;

  constructor(
    app: INestApplicationContext,
    private readonly redeemer: InProcessRedeemer,
    private readonly clock: ManualClock,
    members: readonly StaffId[],
  ) {
    this.publisher = app.get(AnonymousPublisher, { strict: false });
    const rotation = app.get(KeyRotation, { strict: false });
    const keys = app.get(IssuerKeys, { strict: false });
    const lots = app.get(Lots, { strict: false });
    const issuerOf = (id: StaffId) => new MemberIssuer(rotation, keys, lots, id);
    this.browsers = members.map((id) => new AnonymousClient(new Memory(), issuerOf(id), redeemer));
  }

  /** @returns the id of the thread, once it is published */
  async open(label: string, content: Extract<Content, { openThread: unknown }>): Promise<string> {
    const { browser, step } = await this.first(content);
    this.receipts.set(`${step.threadId} ${label}`, { browser, receipt: step.receipt });
    await this.publish(step);
    return step.threadId;
  }

  /** A first word in a thread, or a further one of who spoke there under this label before. */
  async reply(label: string, content: ReplyContent): Promise<void> {
    const place = `${content.threadId} ${label}`;
    const before = this.receipts.get(place);
    if (before !== undefined) {
      await this.publish(await before.browser.followUp(before.receipt, content));
      return;
    }
    const { browser, step } = await this.first({ reply: content });
    this.receipts.set(place, { browser, receipt: step.receipt });
    await this.publish(step);
  }

  /** By who spoke first under this label in the thread. */
  async rate(label: string, content: RatingContent): Promise<void> {
    const before = this.receipts.get(`${content.threadId} ${label}`);
    if (before === undefined) throw new Error(`${label} has not said anything`);
    await this.publish(await before.browser.rate(before.receipt, content));
  }

  private async first(content: Content): Promise<{ browser: AnonymousClient; step: KeptStep }> {
    for (const browser of this.browsers) {
      const step = await speak(browser, content);
      if (step !== null) return { browser, step };
      // Out of tokens: this week's lots, if the browser has not fetched them yet.
      await browser.collect();
      const second = await speak(browser, content);
      if (second !== null) return { browser, step: second };
    }
    throw new Error('nobody in the story has a token left this week');
  }

  /** Waits for the window by moving the clock, then lets both sides do their part. */
  private async publish(step: KeptStep): Promise<void> {
    if (step.state !== 'accepted' || step.publishedBy === null)
      throw new Error(`not accepted: ${String(step.refusal)}`);
    this.clock.set(new Date(Math.max(this.clock.now().getTime(), Date.parse(step.publishedBy))));
    await this.redeemer.closeWindow();
    await this.publisher.publishBatch();
    const { steps } = await this.redeemer.receipt(buildSignedRead(step.receipt, 'receipt', this.clock.today()));
    const outcome = steps.find(({ seq }) => seq === step.seq);
    if (outcome?.state !== 'PUBLISHED') throw new Error(`not published: ${String(outcome?.refusal)}`);
  }
}

/** Null when the browser holds no token that can be spent now. */
async function speak(browser: AnonymousClient, content: Content): Promise<KeptStep | null> {
  try {
    return await browser.speak(content);
  } catch (error) {
    if (error instanceof Refused && error.code === 'TOKENS_UNAVAILABLE') return null;
    throw error;
  }
}
