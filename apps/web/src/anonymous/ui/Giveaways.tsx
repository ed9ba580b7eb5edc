import { TriangleAlert } from 'lucide-react';
import { Notice } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { blockedIn } from '../blocked-words.js';
import { findGiveaways } from '../index.js';
import { useAnonymous } from './useAnonymous.js';
import './anonymous.css';

interface GiveawaysProps {
  /** Title and text as they stand; looked at on the device alone. */
  readonly text: string;
}

/** Stands below an anonymous text and names what in it would tell who wrote it. It warns; it does not forbid. */
export function Giveaways({ text }: GiveawaysProps) {
  const t = useT();
  const { speaker } = useAnonymous();
  const found = findGiveaways(text, speaker);
  const blocked = blockedIn(text);
  return (
    <div role="status">
      {blocked.length > 0 && (
        <Notice tone="danger" icon={<TriangleAlert size={18} aria-hidden="true" />}>
          {t('anonymous.warning.blocked', { words: blocked.join(t('anonymous.warning.comma')) })}
        </Notice>
      )}
      {found.length > 0 && (
        <Notice tone="danger" icon={<TriangleAlert size={18} aria-hidden="true" />}>
          <b>{t('anonymous.warning.title')}</b>
          <ul className="giveaways">
            {found.map(({ giveaway, words }) => (
              <li key={giveaway}>{t(`anonymous.warning.${giveaway}`, { words })}</li>
            ))}
          </ul>
          {t('anonymous.warning.note')}
        </Notice>
      )}
    </div>
  );
}
