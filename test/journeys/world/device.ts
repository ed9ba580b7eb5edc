import type { InProcessRedeemer } from '#redemption';
import { AnonymousClient, nothingKept, Refused } from '#tokens';
import type { Issuer, Kept, KeyInfo, MissingLot, Vault } from '#tokens';
import { refusalOf, type Caller } from './caller.js';

/** One browser: what it keeps, its session for fetching tokens, and the anonymous origin. */
export class Device implements Vault, Issuer {
  kept: Kept = nothingKept;
  readonly client: AnonymousClient;

  constructor(
    private readonly session: Caller,
    redeemer: InProcessRedeemer,
  ) {
    this.client = new AnonymousClient(this, this, redeemer);
  }

  load = (): Promise<Kept> => Promise.resolve(this.kept);
  save = (kept: Kept): Promise<void> => {
    this.kept = JSON.parse(JSON.stringify(kept)) as Kept;
    return Promise.resolve();
  };

  keys(): Promise<{ keys: KeyInfo[]; lotsMissing: MissingLot[] }> {
    return this.session.get(
      '{ anonymity { keys { keyId epoch generation publicKey holders spendable } lotsMissing { epoch lot } } }',
    );
  }

  async requestTokens(input: object): Promise<string[]> {
    const query = 'mutation ($input: TokenRequestInput!) { requestTokens(input: $input) { signatures } }';
    const answer = await this.session.ask({ query, variables: { input } });
    const code = refusalOf(answer);
    if (code !== undefined) throw new Refused(code);
    return (answer.data?.['requestTokens'] as { signatures: string[] }).signatures;
  }
}
