import { formatDay } from '../../design/time.js';
import { useLanguage, useT } from '../../i18n/index.js';
import type { DirectoryLine } from './directory-document.js';
import './directory.css';

/** What happened to the keys otherwise than by the week, the latest first. */
export function DirectoryEvents({ lines }: { readonly lines: readonly DirectoryLine[] }) {
  const t = useT();
  const { language: locale } = useLanguage();
  // Those a restoration retired carry no reason of their own: the restoration says it for all.
  const told = lines.filter(({ kind, note }) => kind === 'RESTORED' || (kind === 'RETIRED' && note !== '')).reverse();
  if (told.length === 0) return <p className="muted">{t('keys.quiet')}</p>;
  return (
    <ul className="plain-list directory-events">
      {told.map((line) => (
        <li key={line.index}>
          <time dateTime={line.day}>{formatDay(new Date(`${line.day}T00:00:00`), locale, true)}</time>
          <span>
            {line.kind === 'RESTORED'
              ? t('keys.restored')
              : t('keys.retired', { week: line.epoch, generation: line.generation, reason: line.note })}
          </span>
        </li>
      ))}
    </ul>
  );
}
