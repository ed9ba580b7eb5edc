/** Untrusted input that is not even well-formed. Says which field and why, and never repeats what was sent. */
export class Malformed extends Error {
  constructor(
    readonly field: string,
    readonly problem: string,
  ) {
    super(`${field}: ${problem}`);
    this.name = 'Malformed';
  }
}
