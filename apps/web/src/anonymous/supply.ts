import { alone } from './alone.js';
import { availabilityOf, keyToSpend, type Holding, type PublicStatus } from './availability.js';
import type { Keep, KeptToken } from './keep.js';
import { Lots, askStatus } from './lots.js';
import { AnonymousError, type Availability } from './model.js';
import { untilMomentOf } from './moment.js';
import { Vault } from './vault/vault.js';

const STATUS_RETRY = 30_000;

/** Milliseconds until it should be called again, by what for; null when there is nothing to wait for. */
export type Again = { readonly why: 'status' | 'lot'; readonly delay: number } | null;

/** The tokens of this browser: fetched by itself, the same way in every browser, and spent one by one. */
export class Supply {
  status: PublicStatus | null = null;

  constructor(
    private readonly demonstration: boolean,
    private readonly changed: () => Promise<void>,
  ) {}

  /** @throws AnonymousError when the issuer cannot be reached */
  async refresh(keep: Keep): Promise<Again> {
    this.status = await askStatus();
    await this.changed();
    return this.status.enabled ? this.fetchLots(keep, this.status) : null;
  }

  /** Null before anything is known. */
  async availability(keep: Keep): Promise<Availability | null> {
    return this.status === null ? null : availabilityOf(this.status, await holdingOf(keep));
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
        this.status = await askStatus();
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
