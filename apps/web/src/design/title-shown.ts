import type { Translate } from '../i18n/index.js';

/** The title of a thread in a list. What was taken back, or is kept back, has none any more, and a link needs words. */
export function titleShown(title: string, t: Translate): string {
  return title === '' ? t('design.titleGone') : title;
}
