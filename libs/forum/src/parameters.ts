/** Collects the parameters of one statement that is put together from parts. */
export class Parameters {
  readonly values: unknown[] = [];

  /** @returns its placeholder */
  bind(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}
