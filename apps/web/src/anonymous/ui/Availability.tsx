import { ShieldCheck, ShieldOff } from 'lucide-react';
import { Notice } from '../../design/index.js';
import { formatDay } from '../../design/time.js';
import { T, useLanguage, useT, type Translate } from '../../i18n/index.js';
import type { Availability } from '../index.js';
import { findingText } from './finding-text.js';

type Ready = Extract<Availability, { state: 'ready' }>;

function whyNot(availability: Exclude<Availability, Ready>, t: Translate, day: (on: string) => string): string {
  switch (availability.state) {
    case 'insecure':
      return t('anonymous.insecure');
    case 'unreachable':
      return t('anonymous.unreachable');
    case 'untrusted':
      return findingText(availability.finding, t);
    case 'locked':
      return t('anonymous.locked');
    case 'too-few':
      return t('anonymous.tooFew', { holders: availability.holders, needed: availability.needed });
    case 'early':
      return availability.from === null
        ? t('anonymous.earlyUnknown')
        : t('anonymous.early', { from: day(availability.from) });
    case 'elsewhere':
      return availability.from === null
        ? t('anonymous.elsewhere')
        : t('anonymous.elsewhereUntil', { from: day(availability.from) });
    case 'spent':
      return availability.from === null
        ? t('anonymous.spent')
        : t('anonymous.spentUntil', { from: day(availability.from) });
    case 'starting':
    case 'off':
      return t('anonymous.starting');
  }
}

function publication(availability: Ready, t: Translate): string {
  const { windowSeconds } = availability;
  return windowSeconds < 60
    ? t('anonymous.publishedSeconds', { seconds: windowSeconds })
    : t('anonymous.published', { minutes: Math.ceil(windowSeconds / 60) });
}

/** How many hold the same key, or why one may not speak anonymously now. */
export function AvailabilityLine({ availability }: { readonly availability: Availability }) {
  const t = useT();
  const { language: locale } = useLanguage();
  const day = (on: string): string => formatDay(new Date(`${on}T00:00:00`), locale);
  if (availability.state !== 'ready') {
    const why = whyNot(availability, t, day);
    return (
      <Notice tone="amber" icon={<ShieldOff size={18} aria-hidden="true" />}>
        {availability.state === 'starting' ? why : t('design.two', { first: why, second: t('anonymous.chooseOther') })}
      </Notice>
    );
  }
  const { holders, needed, tokensLeft } = availability;
  return (
    <Notice tone="pine" icon={<ShieldCheck size={18} aria-hidden="true" />}>
      <T
        id="design.two"
        values={{
          first: t('design.two', {
            first: t('anonymous.holders', { holders, needed }),
            second: publication(availability, t),
          }),
          second: <span className="muted">{t('anonymous.tokensLeft', { count: tokensLeft })}</span>,
        }}
      />
    </Notice>
  );
}
