import { authorFrom, fromBase64Url, type HeldToken } from '#tokens';
import type { PublicStatus, PublishedKey } from './availability.js';
import { Blinding } from './blinding.js';
import { askIssuer } from './graphql.js';
import type { Change, Keep, KeptLot } from './keep.js';
import { AnonymousError } from './model.js';

const STATUS = `query Anonymity { anonymity { enabled setSize windowSeconds
  keys { keyId epoch generation publicKey spendableFrom spendableUntil holders spendable }
  lotsMissing { epoch lot } } }`;
const REQUEST = `mutation RequestTokens($input: TokenRequestInput!) { requestTokens(input: $input) { signatures } }`;

/** The same question from every browser at every load, whether or not its person will ever post. */
export async function askStatus(): Promise<Omit<PublicStatus, 'imagesEach'>> {
  return (await askIssuer<{ anonymity: Omit<PublicStatus, 'imagesEach'> }>(STATUS)).anonymity;
}

/** The lot is somebody else's by now: another browser of the same person was faster. */
const taken = (error: unknown): boolean => error instanceof AnonymousError && error.code === 'LOT_ALREADY_ISSUED';

/** Fetches this browser's one lot of an epoch, and nothing when it has it already. */
export class Lots {
  constructor(private readonly keep: Keep) {}

  /** Epochs of which this browser has not had its lot, as far as the member still has one to fetch. */
  async due(status: PublicStatus): Promise<readonly PublishedKey[]> {
    const lots = await this.keep.all('lot');
    // Of a lot under way whose secrets lie in a locked vault nothing can be made before it is unlocked.
    const pending = new Set((await this.keep.all('pending')).map((lot) => lot.id));
    return status.keys.filter((key) => {
      const kept = lots.find((lot) => lot.id === key.epoch);
      if (kept?.keyId === key.keyId) return !kept.done && pending.has(key.epoch);
      return status.lotsMissing.some((missing) => missing.epoch === key.epoch);
    });
  }

  /** @throws AnonymousError when the issuer refuses or cannot be reached; the same request is made again next time. */
  async fetch(key: PublishedKey, status: PublicStatus): Promise<void> {
    const blinding = new Blinding();
    try {
      await this.take(key, status, blinding);
    } finally {
      blinding.close();
    }
  }

  private async take(key: PublishedKey, status: PublicStatus, blinding: Blinding): Promise<void> {
    const epoch = key.epoch;
    const known = (await this.keep.all('pending')).find(
      ({ id, request }) => id === epoch && request.key.keyId === key.keyId,
    );
    const lot = known?.request.request.lot ?? firstMissing(status, epoch);
    if (lot === undefined) return;
    const pending = known?.request ?? (await blinding.blind(keyInfo(key), lot));
    const record: KeptLot = { id: epoch, keyId: key.keyId, lot, done: false };
    // Kept before it is sent: an answer lost on the way can be had again only for the very same bytes.
    await this.keep.apply([
      { shelf: 'lot', put: record },
      { shelf: 'pending', put: { id: epoch, request: pending } },
    ]);
    try {
      const answer = await askIssuer<{ requestTokens: { signatures: string[] } }>(REQUEST, { input: pending.request });
      const tokens = await blinding.finish(pending, answer.requestTokens.signatures);
      await this.keep.apply([
        { shelf: 'lot', put: { ...record, done: true } },
        { shelf: 'pending', remove: epoch },
        ...tokens.map((token): Change => ({ shelf: 'token', put: { ...token, id: authorKeyOf(token) } })),
      ]);
    } catch (error) {
      if (!taken(error)) throw error;
      await this.keep.apply([
        { shelf: 'lot', remove: epoch },
        { shelf: 'pending', remove: epoch },
      ]);
      const now = await askStatus();
      const others = now.lotsMissing.filter((missing) => missing.epoch !== epoch || missing.lot !== lot);
      await this.take(key, { ...status, ...now, lotsMissing: others }, blinding);
    }
  }
}

const firstMissing = (status: PublicStatus, epoch: string): number | undefined =>
  status.lotsMissing.find((missing) => missing.epoch === epoch)?.lot;

const keyInfo = ({ keyId, epoch, generation, publicKey }: PublishedKey) => ({ keyId, epoch, generation, publicKey });

function authorKeyOf(token: HeldToken): string {
  return authorFrom(fromBase64Url(token.seed) ?? new Uint8Array()).authorKey;
}
