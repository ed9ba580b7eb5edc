import type { Standing } from '../../anonymous/signed-reads.js';
import { Notice } from '../../design/index.js';
import { useT } from '../../i18n/index.js';

/** What was decided about the thread, or by its author. */
export function StandingNotice({ view }: { readonly view: Standing }) {
  const t = useT();
  const { blocked, withdrawn, rating } = view;
  return (
    <>
      {blocked !== null && <Notice tone="danger">{t('receipt.blocked', { reason: blocked })}</Notice>}
      {withdrawn && <Notice>{t('receipt.withdrawn')}</Notice>}
      {rating !== null && (
        <Notice tone="pine">
          <b>{t('receipt.rated')}</b> {t(rating.solved ? 'design.solved.yes' : 'design.solved.no')} ·{' '}
          {t(`design.rating.${rating.rating}`)}
          {rating.reason !== null && <span className="block">{rating.reason}</span>}
        </Notice>
      )}
    </>
  );
}
