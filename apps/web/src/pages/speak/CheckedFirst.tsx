import { Eye } from 'lucide-react';
import { limits } from '#contracts';
import { DayStamp, Notice } from '../../design/index.js';
import { T, useT } from '../../i18n/index.js';

/** Says before one speaks that a moderator reads it first. By the device's own calendar: only the wording depends on it. */
export function CheckedFirst({ from }: { readonly from: string | null | undefined }) {
  const t = useT();
  if (from == null) return null;
  return (
    <Notice icon={<Eye size={16} aria-hidden="true" />}>
      {from > new Date().toLocaleDateString('sv-SE') ? (
        <T id="speak.checkedFrom" values={{ on: <DayStamp on={from} /> }} />
      ) : (
        t('speak.checkedFirst', { hours: limits.heldHours })
      )}
    </Notice>
  );
}
