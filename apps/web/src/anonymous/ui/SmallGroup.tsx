import { Users } from 'lucide-react';
import { identifiedShare } from '#contracts';
import { Notice } from '../../design/index.js';
import { useT } from '../../i18n/index.js';

/** How many of them are there at a given moment, in the figures below. */
const PRESENCE = 0.6;
const OFTEN = 5;
/** Above this share of authors named after writing often, the group counts as small. */
const SHARE = 0.25;

/** Says what presence alone gives away in a group of this size: a measured curve, not a feeling. */
export function SmallGroup({ people }: { readonly people: number }) {
  const t = useT();
  const share = (messages: number): number =>
    Math.round(100 * identifiedShare(Math.max(1, people), PRESENCE, messages));
  if (share(OFTEN) < 100 * SHARE) return null;
  return (
    <Notice tone="amber" icon={<Users size={18} aria-hidden="true" />}>
      <b>{t('anonymous.small.title', { people })}</b>{' '}
      {t('anonymous.small.text', { one: share(1), often: OFTEN, many: share(OFTEN) })}
    </Notice>
  );
}
