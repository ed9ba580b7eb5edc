import { useEffect, useEffectEvent, useState } from 'react';
import { FlaskConical } from 'lucide-react';
import { Notice } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { anonymity } from '../index.js';
import { AfterAct } from './AfterAct.js';
import { AvailabilityLine } from './Availability.js';
import { ThreeSentences } from './ThreeSentences.js';
import { Unlock } from './Unlock.js';
import { hasUnderstood, rememberUnderstood } from './understood.js';
import { useAnonymous } from './useAnonymous.js';
import './anonymous.css';

interface BeforeSpeakingProps {
  /** A thread this browser already speaks in needs no token. */
  readonly threadId?: string;
  /** Whether sending may be offered. */
  readonly onReady: (ready: boolean) => void;
}

/** Stands above an anonymous text: what to know first, and how many stand beside one. */
export function BeforeSpeaking({ threadId, onReady }: BeforeSpeakingProps) {
  const t = useT();
  const { availability, demonstration, keeping, receipts } = useAnonymous();
  const [understood, setUnderstood] = useState(hasUnderstood);
  const own = receipts.some((receipt) => receipt.threadId === threadId);
  const ready = understood && (own || availability.state === 'ready');
  const tell = useEffectEvent(onReady);
  useEffect(() => tell(ready), [ready]);

  if (availability.state === 'locked') return <Unlock />;
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
      <AfterAct />
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
