import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { LedgerPerson, LedgerWorld } from '#casework/testing';
import { until } from './until.js';

const REPLY = 'mutation ($input: ReplyInput!) { reply(input: $input) { seq } }';
const ANSWER = 'mutation ($input: OfficialReplyInput!) { replyOfficially(input: $input) { seq } }';

/** People who go on writing in one thread, and who try again with the same clientId until they are heard. */
export class Writing {
  private stopping = false;
  private done = 0;
  private readonly writers: readonly Promise<void>[];

  private constructor(
    private readonly world: LedgerWorld,
    private readonly threadId: string,
    people: readonly LedgerPerson[],
  ) {
    this.writers = people.map((who) => this.write(who));
  }

  static start(world: LedgerWorld, threadId: string, people: readonly LedgerPerson[]): Writing {
    return new Writing(world, threadId, people);
  }

  /** Acknowledged so far. */
  get written(): number {
    return this.done;
  }

  /** Resolves when as many more were acknowledged. */
  async goesOn(more: number): Promise<void> {
    const goal = this.done + more;
    await until(() => this.done >= goal);
  }

  /** Whoever is not heard any more gives up. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.writers);
  }

  private async write(who: LedgerPerson): Promise<void> {
    while (!this.stopping) {
      const input = { clientId: randomUUID(), threadId: this.threadId, body: `${who} 第 ${this.done + 1} 条` };
      if (await this.isHeard(who, input)) this.done += 1;
      await pause(5);
    }
  }

  private async isHeard(who: LedgerPerson, input: object): Promise<boolean> {
    while (!this.stopping) {
      if (await this.attempt(who, input)) return true;
      await pause(200);
    }
    return false;
  }

  private async attempt(who: LedgerPerson, input: object): Promise<boolean> {
    const { refusal } = await this.world.ask(who, who === 'leader' ? ANSWER : REPLY, { input });
    return refusal === undefined;
  }
}
