import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '#platform';

const QUARTER_HOUR = 15 * 60;
const MINUTE_MS = 60_000;
const GUESSES = { byAccount: 8, byNeighbourhood: 120 };

/**
 * Slows down guessing. In memory only: a row per attempt would tell who was at a keyboard when. Counts before the
 * password is checked, so that a thousand guesses at once are no way around it.
 */
@Injectable()
export class GuessLimiter {
  private readonly accounts = new RateLimiterMemory({ points: GUESSES.byAccount, duration: QUARTER_HOUR });
  private readonly neighbourhoods = new RateLimiterMemory({ points: GUESSES.byNeighbourhood, duration: QUARTER_HOUR });

  /** @throws DomainError SIGN_IN_THROTTLED with the minutes to wait */
  async count(loginName: string, address: string): Promise<void> {
    try {
      await this.neighbourhoods.consume(neighbourhood(address));
      await this.accounts.consume(loginName);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new DomainError('SIGN_IN_THROTTLED', { minutes: Math.ceil(refused.msBeforeNext / MINUTE_MS) });
    }
  }

  /** It was the right password after all. */
  async forgive(loginName: string, address: string): Promise<void> {
    await this.accounts.delete(loginName);
    await this.neighbourhoods.reward(neighbourhood(address));
  }
}

/** An office shares one address, an attacker owns many: /24 for IPv4, /64 for IPv6, so that no key is one machine. */
export function neighbourhood(address: string): string {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(mapped)) return mapped.split('.').slice(0, 3).join('.');
  const [head = '', tail] = mapped.split('::');
  const groups = head.split(':').filter(Boolean);
  const following = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - following.length;
  return [...groups, ...Array<string>(zeros).fill('0'), ...following].slice(0, 4).join(':');
}
