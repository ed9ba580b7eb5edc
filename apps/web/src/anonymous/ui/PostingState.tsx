import { CircleCheck, CircleX, Clock, Hourglass, LoaderCircle } from 'lucide-react';
import { wordError } from '#contracts';
import { Button } from '../../design/index.js';
import { formatClock, formatDay } from '../../design/time.js';
import { useLanguage, useT, type Translate } from '../../i18n/index.js';
import { sentAt } from '../apart.js';
import { anonymity, type Posting } from '../index.js';
import { lastAct } from '../last-act.js';
import { useAnonymous } from './useAnonymous.js';

/** 「10:20」: the minute by which it is public, never earlier than it will be. */
export function publicBy(publishedBy: string, locale: string): string {
  return formatClock(new Date(Math.ceil(Date.parse(publishedBy) / 60_000) * 60_000), locale);
}

const icons = {
  waiting: Hourglass,
  sending: LoaderCircle,
  accepted: Clock,
  published: CircleCheck,
  refused: CircleX,
} as const;

/** Where an anonymous post stands; this device is the only one that can say so. */
export function PostingState({ posting }: { readonly posting: Posting }) {
  const t = useT();
  const { language: locale } = useLanguage();
  const { status } = useAnonymous();
  const Icon = icons[posting.state];
  return (
    <span className={`posting-state posting-${posting.state}`}>
      <Icon size={16} aria-hidden="true" />
      {words(posting, t, locale, sentAt(posting, lastAct(), status))}
      {posting.state === 'waiting' && (
        <Button onClick={() => void anonymity.sendNow(posting)}>{t('anonymous.state.sendNow')}</Button>
      )}
    </span>
  );
}

function words(posting: Posting, t: Translate, locale: string, waitsUntil: number): string {
  if (posting.state === 'waiting') {
    const due = new Date(waitsUntil);
    return t('anonymous.state.waiting', { time: `${formatDay(due, locale)} ${formatClock(due, locale)}` });
  }
  if (posting.state === 'accepted' && posting.publishedBy !== null)
    return t('anonymous.state.accepted', { time: publicBy(posting.publishedBy, locale) });
  if (posting.state === 'refused' && posting.refusal !== null) {
    const why = wordError(posting.refusal.code, posting.refusal.params, locale === 'en' ? 'en' : 'zh');
    return t('anonymous.state.refused', { why });
  }
  return t(posting.state === 'published' ? 'anonymous.state.published' : 'anonymous.state.sending');
}
