import { formatClock, formatDay } from '../../design/time.js';
import { useLanguage } from '../../i18n/index.js';

interface HourTimeProps {
  /** ISO-8601. */
  readonly startsAt: string;
  readonly endsAt: string;
}

/** 「11月28日 14:00–16:00」, by the clock of the device. */
export function HourTime({ startsAt, endsAt }: HourTimeProps) {
  const { language: locale } = useLanguage();
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  return (
    <time className="nowrap" dateTime={startsAt}>
      {formatDay(start, locale)} {formatClock(start, locale)}–{formatClock(end, locale)}
    </time>
  );
}
