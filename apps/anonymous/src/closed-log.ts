import type { LoggerService } from '@nestjs/common';

/** Every sentence this app may write down. What is filled in comes from its settings, never from a request. */
const vocabulary: readonly RegExp[] = [
  /^Both spool files in \S[^\n]* are damaged\. What they held is lost: move them away to start afresh\.$/,
  /^The spool was written with another SPOOL_KEY: put that key back, or move the spool away\.$/,
  /^The spool holds more than SPOOL_KIB now allows: set it back until the window is over\.$/,
  /^Another process took over the spool\.$/,
  /^The spool cannot be written\. Nothing is accepted meanwhile\.$/,
];

const UNSAID = 'Something went wrong that has no sentence of its own; what it was is not written down.';

/** Whether a line is one of those that may be written. */
export const isOurs = (sentence: string): boolean =>
  sentence === UNSAID || vocabulary.some((template) => template.test(sentence));

/**
 * The log of an app in which an error's own words could be somebody's. A sentence that is not in the vocabulary becomes
 * one that says only that there was one, and each is said once: a time or a count would tell when somebody was here.
 */
export class ClosedLog implements LoggerService {
  private readonly said = new Set<string>();

  constructor(private readonly write = (line: string): unknown => process.stderr.write(line)) {}

  error(message: unknown): void {
    const sentence = typeof message === 'string' && isOurs(message) ? message : UNSAID;
    if (this.said.has(sentence)) return;
    this.said.add(sentence);
    this.write(`${sentence}\n`);
  }

  fatal(message: unknown): void {
    this.error(message);
  }

  warn(message: unknown): void {
    this.error(message);
  }

  log(): void {
    // Nothing that goes well is written down.
  }
}
