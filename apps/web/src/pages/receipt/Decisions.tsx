import { useState } from 'react';
import { RotateCcw, Star, Undo2 } from 'lucide-react';
import type { OpenedReceipt } from '../../anonymous/receipt-desk.js';
import { Button } from '../../design/index.js';
import { formatDay } from '../../design/time.js';
import { useLanguage, useT } from '../../i18n/index.js';
import { RateDialog } from './RateDialog.js';
import { ReasonDialog } from './ReasonDialog.js';
import type { OpenDesk } from './useReceiptDesk.js';

interface DecisionsProps {
  readonly desk: OpenDesk;
  readonly opened: OpenedReceipt;
}

/** What only the author decides: whether it is settled, that it is not, or that it shall be dropped. */
export function Decisions({ desk, opened }: DecisionsProps) {
  const t = useT();
  const { language } = useLanguage();
  const [asking, setAsking] = useState<'rate' | 'reopen' | 'withdraw' | null>(null);
  const { view } = opened;
  const until = view.canReopenUntil;
  const close = (): void => setAsking(null);
  // A step that is under way decides: another would only follow it.
  const underWay = desk.waiting.some(({ draft, state }) => draft.type !== 'reply' && state !== 'refused');
  const mayReopen = until !== null && until >= new Date().toLocaleDateString('sv-SE');
  return (
    <section className="card stack" aria-labelledby="decide">
      <h2 id="decide" className="decide-title">
        {t('receipt.decide')}
      </h2>
      <p className="field-hint">{t(until === null ? 'receipt.decide.notYet' : 'receipt.decide.lead')}</p>
      <div className="row">
        {until !== null && (
          <Button
            look="primary"
            disabled={underWay}
            icon={<Star size={16} aria-hidden="true" />}
            onClick={() => setAsking('rate')}
          >
            {t(view.rating === null ? 'receipt.rate' : 'receipt.rateAgain')}
          </Button>
        )}
        {mayReopen && (
          <Button
            disabled={underWay}
            icon={<RotateCcw size={16} aria-hidden="true" />}
            onClick={() => setAsking('reopen')}
          >
            {t('receipt.reopen')}
          </Button>
        )}
        <Button
          look="danger"
          disabled={underWay}
          icon={<Undo2 size={16} aria-hidden="true" />}
          onClick={() => setAsking('withdraw')}
        >
          {t('receipt.withdraw')}
        </Button>
      </div>
      {mayReopen && (
        <p className="field-hint">
          {t('receipt.reopenUntil', { day: formatDay(new Date(`${until}T00:00:00`), language) })}
        </p>
      )}
      {asking === 'rate' && <RateDialog desk={desk} opened={opened} onClose={close} />}
      {(asking === 'reopen' || asking === 'withdraw') && (
        <ReasonDialog desk={desk} opened={opened} what={asking} onClose={close} />
      )}
    </section>
  );
}
