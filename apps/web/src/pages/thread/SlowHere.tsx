import { Turtle } from 'lucide-react';
import { Notice, TimeStamp } from '../../design/index.js';
import { T, useT } from '../../i18n/index.js';
import type { ThreadFacts } from './desk.js';

interface SlowHereProps {
  readonly thread: ThreadFacts;
  readonly anonymous: boolean;
}

/** Says before one sends that this thread is slowed down, and by name until when one waits. */
export function SlowHere({ thread: { slowMinutes, viewerSlowUntil }, anonymous }: SlowHereProps) {
  const t = useT();
  if (slowMinutes == null) return null;
  return (
    <Notice icon={<Turtle size={16} aria-hidden="true" />}>
      {anonymous ? (
        t('speak.slowAnonymous', { minutes: slowMinutes })
      ) : viewerSlowUntil == null ? (
        t('speak.slow', { minutes: slowMinutes })
      ) : (
        <T id="speak.slowUntil" values={{ minutes: slowMinutes, until: <TimeStamp at={viewerSlowUntil} /> }} />
      )}
    </Notice>
  );
}
