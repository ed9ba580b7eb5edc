import { Logger } from '@nestjs/common';

/** Connection refused or lost, and PostgreSQL's own words for starting up, shutting down and being full (classes 08, 57P, 53). */
const CODES = /^(08...|57P0[123]|53[0-3]00|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
const MESSAGES = /connection terminated|not queryable|already released/i;
const COMPLAIN_EVERY_MS = 10_000;

const logger = new Logger('database');
let complained = Number.NEGATIVE_INFINITY;

/** True when the database is away or was just lost: nothing is wrong with the request, and trying again will do. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as Error & { code?: unknown; driverError?: unknown };
  return CODES.test(String(code)) || MESSAGES.test(error.message) || isOutage(driverError);
}

/** One line for an outage, not one for everybody who meets it. */
export function reportOutage(error: Error): void {
  const now = performance.now();
  if (now - complained < COMPLAIN_EVERY_MS) return;
  complained = now;
  logger.error(`away: ${error.message}`);
}
