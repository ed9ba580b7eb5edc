import type { Translate } from '../../i18n/index.js';
import type { DirectoryFinding } from '../index.js';

/** What was seen, and what to do about it, in plain words. */
export function findingText({ code, index, seen }: DirectoryFinding, t: Translate): string {
  const what = t(`anonymous.untrusted.${code}`, { entry: index + 1 });
  return t('anonymous.untrusted', { what, fingerprint: seen === '' ? '—' : seen });
}
