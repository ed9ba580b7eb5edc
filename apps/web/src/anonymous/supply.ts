import { alone } from './alone.js';
import { availabilityOf, keyToSpend, type Holding, type PublicStatus } from './availability.js';
import { askAnonymity } from './graphql.js';
import { dropDeadTokens } from './dead-tokens.js';
import type { Keep, KeptToken } from './keep.js';
import { Lots, askStatus } from './lots.js';
import { Directory } from './directory.js';
import { AnonymousError, type Availability } from './model.js';
import { untilMomentOf } from './moment.js';
import type { AnonymousSite } from './snapshot.js';
import { Vault } from './vault/vault.js';

const STATUS_RETRY = 30_000;
/** While one origin lacks what the other shows. */
const MEETING_RETRY = 60_000;

/** Milliseconds until it should be called again, by what for; null when there is nothing to wait for. */
export type Again = { readonly why: 'status' | 'lot'; readonly delay: number } | null;

/** The tokens of this browser: fetched by itself, the same way in every browser, and spent one by one. */
export class Supply {
  status: PublicStatus | null = null;

  readonly directory: Directory;
  private readonly demonstration: boolean;
  private readonly origin: string;

  constructor(
    site: AnonymousSite,
    private readonly changed: () => Promise<void>,
  ) {
    this.demonstration = site.demonstration;
    this.origin = site.origin;
    this.directory = new Directory(site);
  }

  /** @throws AnonymousError when the issuer cannot be reached */
  async refresh(keep: Keep): Promise<Again> {
    this.status = await this.ask(keep);
    await this.changed();
    if (!this.status.enabled) return null;
    const again = await this.fetchLots(keep, this.status);
    return again ?? (this.directory.standing.waiting ? { why: 'status', delay: MEETING_RETRY } : null);
  }

  /** What the issuer says, less every key that is not in the key directory of both origins. Tokens that died are dropped. */
  private async ask(keep: Keep): Promise<PublicStatus> {
    const status = await askStatus();
    const keys = await this.directory.trusted(status.keys);
    const { today, imagesEach } = await askAnonymity(this.origin);
    await dropDeadTokens(keep, this.directory.listed, today);
    return { ...status, keys, imagesEach };
  }

  /** Null before anything is known. */
  async availability(keep: Keep): Promise<Availability | null> {
    if (this.status === null) return null;
    const { finding } = this.directory.standing;
    if (finding !== null && this.status.enabled) return { state: 'untrusted', finding };
    return availabilityOf(this.status, await holdingOf(keep));
  }

  /** @throws AnonymousError TOKENS_UNAVAILABLE */
  async tokenToSpend(keep: Keep): Promise<KeptToken> {
    const key = this.status === null ? undefined : keyToSpend(this.status, await holdingOf(keep));
    const token = (await keep.all('token')).find((held) => held.keyId === key?.keyId);
    if (token === undefined) throw new AnonymousError('TOKENS_UNAVAILABLE');
    return token;
  }

  private async fetchLots(keep: Keep, status: PublicStatus): Promise<Again> {
    const lots = new Lots(keep);
    const newcomer = (await keep.all('lot')).length === 0;
    let again: Again = null;
    for (const key of await lots.due(status)) {
      const delay = newcomer || this.demonstration || key.spendable ? 0 : untilMomentOf(key.epoch);
      if (delay > 0) {
        again ??= { why: 'lot', delay };
        continue;
      }
      try {
        await alone('lots', () => lots.fetch(key, status));
        this.status = await this.ask(keep);
        await this.changed();
      } catch {
        // Refused or not reached: the same request is made again at the next load, or sooner.
        again = { why: 'status', delay: STATUS_RETRY };
      }
    }
    return again;
  }
}

async function holdingOf(keep: Keep): Promise<Holding> {
  const lots = await keep.all('lot');
  return {
    tokens: await keep.all('token'),
    taken: new Set(lots.filter((lot) => lot.done).map((lot) => lot.keyId)),
    locked: keep instanceof Vault && keep.locked,
  };
}
