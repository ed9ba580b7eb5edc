/** A key the issuer published, ready to check signatures with. */
export interface RingKey {
  readonly keyId: string;
  readonly purpose: string;
  readonly epoch: string;
  readonly generation: number;
  readonly publicKey: string;
  readonly spendableFrom: string;
  /** The first day on which it is not spendable any more. */
  readonly spendableUntil: string;
  /** How many members hold tokens of it. */
  readonly holders: number;
  readonly retired: boolean;
}
