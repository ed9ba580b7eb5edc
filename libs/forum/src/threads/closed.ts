import { DomainError } from '#platform';
import type { ThreadFacts } from './thread.policy.js';

/** @throws DomainError THREAD_WITHDRAWN, THREAD_LOCKED when the thread takes no more posts */
export function refuseClosed({ withdrawn, locked, hidden }: ThreadFacts): void {
  if (withdrawn) throw new DomainError('THREAD_WITHDRAWN');
  if (locked || hidden) throw new DomainError('THREAD_LOCKED');
}
