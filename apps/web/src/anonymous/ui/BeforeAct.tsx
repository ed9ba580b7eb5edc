import { ConfirmDialog } from '../../design/ConfirmDialog.js';
import { formatClock } from '../../design/time.js';
import { useLanguage, useT } from '../../i18n/index.js';
import type { AskedBeforeAct } from '../snapshot.js';
import './anonymous.css';

/** Asked before something is done by name while an anonymous message of this device is fresh. It warns; it does not forbid. */
export function BeforeAct({ asked: { until, answer } }: { readonly asked: AskedBeforeAct }) {
  const t = useT();
  const { language: locale } = useLanguage();
  return (
    <ConfirmDialog
      title={t('anonymous.apart.title')}
      confirm={t('anonymous.apart.confirm')}
      danger
      onConfirm={() => answer(null)}
      onClose={() => answer(t('anonymous.apart.notNow'))}
    >
      <p className="before-act">{t('anonymous.apart.why')}</p>
      <p>{t('anonymous.apart.better', { time: formatClock(new Date(until), locale) })}</p>
    </ConfirmDialog>
  );
}
