import { CircleCheck, CircleX, Clock, LoaderCircle } from 'lucide-react';
import { wordError } from '#contracts';
import { formatClock } from '../../design/time.js';
import { useLanguage, useT, type Translate } from '../../i18n/index.js';
import type { Posting } from '../index.js';

/** 「10:20」: the minute by which it is public, never earlier than it will be. */
export function publicBy(publishedBy: string, locale: string): string {
  return formatClock(new Date(Math.ceil(Date.parse(publishedBy) / 60_000) * 60_000), locale);
}

const icons = { sending: LoaderCircle, accepted: Clock, published: CircleCheck, refused: CircleX } as const;

/** Where an anonymous post stands; this device is the only one that can say so. */
export function PostingState({ posting }: { readonly posting: Posting }) {
  const t = useT();
  const { language: locale } = useLanguage();
  const { language } = useLanguage();
  const Icon = icons[posting.state];
  return (
    <span className={`posting-state posting-${posting.state}`}>
      <Icon size={16} aria-hidden="true" />
      {words(posting, t, locale, language === 'en' ? 'en' : 'zh')}
    </span>
  );
}

function words(posting: Posting, t: Translate, locale: string, language: 'zh' | 'en'): string {
  if (posting.state === 'accepted' && posting.publishedBy !== null)
    return t('anonymous.state.accepted', { time: publicBy(posting.publishedBy, locale) });
  if (posting.state === 'refused' && posting.refusal !== null) {
    const why = wordError(posting.refusal.code, posting.refusal.params, language);
    return t('anonymous.state.refused', { why });
  }
  return t(posting.state === 'published' ? 'anonymous.state.published' : 'anonymous.state.sending');
}
