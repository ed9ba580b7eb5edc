/** Lines for the person at the terminal. */
export const terminal = {
  say(line = ''): void {
    process.stdout.write(`${line}\n`);
  },

  complain(line: string): void {
    process.stderr.write(`${line}\n`);
  },

  /** One line for a step: what is being done and, once it is, how long it took. */
  async step<T>(title: string, work: () => Promise<T>): Promise<T> {
    const begun = Date.now();
    const inPlace = process.stdout.isTTY;
    if (inPlace) process.stdout.write(`  … ${title}`);
    try {
      const result = await work();
      process.stdout.write(`${inPlace ? '\r' : ''}  ✓ ${title} · ${((Date.now() - begun) / 1000).toFixed(1)} s\n`);
      return result;
    } catch (error) {
      process.stdout.write(`${inPlace ? '\r' : ''}  ✗ ${title}\n`);
      throw error;
    }
  },
};

/** A refusal in one sentence that says what to do; the stack would help nobody at the terminal. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
