import { invalidInput } from '#platform';
import { Malformed } from '#tokens';

/** @throws DomainError INVALID_INPUT naming the field, never its content */
export function wellFormed<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Malformed) throw invalidInput(error.field, error.problem);
    throw error;
  }
}
