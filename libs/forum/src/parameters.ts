import { isUuid } from '#contracts';
import { invalidInput } from '#platform';

/** Collects the parameters of one statement that is put together from parts. */
export class Parameters {
  readonly values: unknown[] = [];

  /** @returns its placeholder */
  bind(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/** What PostgreSQL would not parse must not reach it. @throws DomainError INVALID_INPUT */
export function checkUuid(field: string, id: string): string {
  if (!isUuid(id)) throw invalidInput(field, 'UUID');
  return id;
}
