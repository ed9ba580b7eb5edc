import { useState } from 'react';
import { Hourglass } from 'lucide-react';
import { Notice } from '../../design/index.js';
import { formatClock } from '../../design/time.js';
import { useLanguage, useT } from '../../i18n/index.js';
import { afterActUntil } from '../apart.js';
import { anonymity } from '../index.js';
import { lastAct } from '../last-act.js';
import { useAnonymous } from './useAnonymous.js';

/** Who just acted by name is told, and may let what they write wait; on a public computer it cannot. */
export function AfterAct() {
  const t = useT();
  const { language: locale } = useLanguage();
  const { status, keeping, waits } = useAnonymous();
  const [now] = useState(() => Date.now());
  const until = afterActUntil(lastAct(), status, now);
  if (until === null) return null;
  return (
    <Notice tone="amber" icon={<Hourglass size={18} aria-hidden="true" />}>
      {t('anonymous.apart.acted', { time: formatClock(new Date(until), locale) })}
      {keeping === 'device' && (
        <label className="check after-act">
          <input type="checkbox" checked={waits} onChange={(event) => anonymity.letWait(event.target.checked)} />
          <span>
            {t('anonymous.apart.wait')}
            <small className="block">{t('anonymous.apart.waitHint')}</small>
          </span>
        </label>
      )}
    </Notice>
  );
}
