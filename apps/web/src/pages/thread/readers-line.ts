import { useT } from '../../i18n/index.js';
import type { ThreadFacts } from './desk.js';

/** 「能看到：全体成员，62 人」 */
export function useReadersLine(readers: ThreadFacts['readers']): string {
  const t = useT();
  if (readers.everyone) return t('threadSide.readers.everyone', { count: readers.count });
  const people = readers.people.map((person) => [person.name, person.title ?? ''].join(' ').trim());
  return t('threadSide.readers.some', {
    who: [...readers.units, ...people].join(t('threadSide.listComma')),
    count: readers.count,
  });
}
