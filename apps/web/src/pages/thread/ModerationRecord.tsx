import { Gavel } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { StepLine } from '../people/StepLine.js';
import type { ThreadFacts } from './desk.js';

const SHOWN = 3;

/** Everything moderators did here, the newest first: nothing vanishes silently. */
export function ModerationRecord({ steps }: { readonly steps: ThreadFacts['moderationSteps'] }) {
  const t = useT();
  const [whole, setWhole] = useState(false);
  const newest = [...steps].reverse();
  return (
    <section className="card thread-note">
      <h2>
        <Gavel size={16} aria-hidden="true" />
        {t('log.here')}
      </h2>
      <ol className="plain-list moderation-steps">
        {newest.slice(0, whole ? undefined : SHOWN).map((step) => (
          <li key={step.step}>
            <StepLine step={step} />
          </li>
        ))}
      </ol>
      {!whole && steps.length > SHOWN && (
        <Button look="quiet" onClick={() => setWhole(true)}>
          {t('log.all', { count: steps.length })}
        </Button>
      )}
    </section>
  );
}
