import { MessageCircleOff } from 'lucide-react';
import { Notice, TimeStamp } from '../../design/index.js';
import { T, useT } from '../../i18n/index.js';
import type { ThreadFacts } from './desk.js';

/** Says at once why and until when one may not speak here by name, and what one still may. */
export function MutedHere({ mute }: { readonly mute: ThreadFacts['viewerMute'] }) {
  const t = useT();
  if (mute == null) return null;
  const { reason, by, until } = mute;
  return (
    <Notice tone="danger" alert icon={<MessageCircleOff size={16} aria-hidden="true" />}>
      <p>
        <b>
          {until == null ? t('speak.muted') : <T id="speak.mutedUntil" values={{ until: <TimeStamp at={until} /> }} />}
        </b>
      </p>
      <p>{t('speak.muted.why', { reason, by })}</p>
      <p>{t('speak.muted.still')}</p>
    </Notice>
  );
}
