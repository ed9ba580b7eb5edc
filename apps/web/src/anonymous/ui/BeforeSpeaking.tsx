import { useEffect, useEffectEvent, useState } from 'react';
import { FlaskConical, TriangleAlert } from 'lucide-react';
import { Notice } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { anonymity, findGiveaways } from '../index.js';
import { AvailabilityLine } from './Availability.js';
import { ThreeSentences } from './ThreeSentences.js';
import { hasUnderstood, rememberUnderstood } from './understood.js';
import { useAnonymous } from './useAnonymous.js';
import './anonymous.css';

interface BeforeSpeakingProps {
  /** Title and text as they stand; looked at on the device alone. */
  readonly text: string;
  /** A thread this browser already speaks in needs no token. */
  readonly threadId?: string;
  /** Whether sending may be offered. */
  readonly onReady: (ready: boolean) => void;
}

/** Stands above an anonymous text: what to know first, how many stand beside one, and what would give one away. */
export function BeforeSpeaking({ text, threadId, onReady }: BeforeSpeakingProps) {
  const t = useT();
  const { availability, demonstration, keeping, receipts } = useAnonymous();
  const [understood, setUnderstood] = useState(hasUnderstood);
  const own = receipts.some((receipt) => receipt.threadId === threadId);
  const ready = understood && (own || availability.state === 'ready');
  const tell = useEffectEvent(onReady);
  useEffect(() => tell(ready), [ready]);

  if (!own && availability.state !== 'ready') return <AvailabilityLine availability={availability} />;
  if (!understood) {
    return (
      <ThreeSentences
        onUnderstood={() => {
          rememberUnderstood();
          setUnderstood(true);
        }}
      />
    );
  }
  return (
    <div className="stack before-speaking">
      {demonstration && (
        <Notice tone="amber" icon={<FlaskConical size={18} aria-hidden="true" />}>
          <b>{t('anonymous.demonstration')}</b> {t('anonymous.demonstrationWhy')}
        </Notice>
      )}
      {!own && <AvailabilityLine availability={availability} />}
      <Giveaways text={text} />
      <label className="check">
        <input
          type="checkbox"
          checked={keeping === 'nothing'}
          onChange={(event) => void anonymity.choose(event.target.checked ? 'nothing' : 'device')}
        />
        <span>
          {t('anonymous.publicComputer')}
          <small className="block">{t('anonymous.publicComputerHint')}</small>
        </span>
      </label>
    </div>
  );
}

function Giveaways({ text }: { readonly text: string }) {
  const t = useT();
  const { speaker } = useAnonymous();
  const found = findGiveaways(text, speaker);
  return (
    <div role="status">
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
