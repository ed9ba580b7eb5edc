const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times more than using it. */
function format(locale: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${name}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

export function isSameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString();
}

export function formatClock(date: Date, locale: string): string {
  return format(locale, 'clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date);
}

/** 「11月8日」, and with the year where it is another one or is asked for. */
export function formatDay(date: Date, locale: string, withYear = false): string {
  return withYear || date.getFullYear() !== new Date().getFullYear()
    ? format(locale, 'day-year', { year: 'numeric', month: locale === 'en' ? 'short' : 'long', day: 'numeric' }).format(
        date,
      )
    : format(locale, 'day', { month: locale === 'en' ? 'short' : 'long', day: 'numeric' }).format(date);
}

export function formatFull(date: Date, locale: string): string {
  return `${formatDay(date, locale, true)} ${formatClock(date, locale)}`;
}
