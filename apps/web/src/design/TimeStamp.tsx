import { useLanguage, useT } from '../i18n/index.js';
import { formatClock, formatDay, formatFull, isSameDay } from './time.js';

interface TimeStampProps {
  /** ISO-8601. */
  readonly at: string;
  /** The time is only a publication slot, and is worded so: 「10:20 前后」. */
  readonly slot?: boolean;
}

/** Day and clock as they are said: today's posts carry the clock alone, other years the year too. */
export function TimeStamp({ at, slot = false }: TimeStampProps) {
  const { language: locale } = useLanguage();
  const t = useT();
  const date = new Date(at);
  const clock = formatClock(date, locale);
  const spoken = isSameDay(date, new Date()) ? clock : `${formatDay(date, locale)} ${clock}`;
  const full = formatFull(date, locale);
  return (
    <time
      className="nowrap"
      dateTime={slot ? at.slice(0, 16) : at}
      title={slot ? t('design.time.slotHint', { time: full }) : full}
    >
      {slot ? t('design.time.slot', { time: spoken }) : spoken}
    </time>
  );
}

/** A day without a clock, such as the date of an official reply. `on` is yyyy-mm-dd. */
export function DayStamp({ on }: { readonly on: string }) {
  const { language: locale } = useLanguage();
  return (
    <time className="nowrap" dateTime={on}>
      {formatDay(new Date(`${on}T00:00:00`), locale, true)}
    </time>
  );
}
