import { wordError, type ErrorCode } from '#contracts';
import type { ReceiptView } from '../../anonymous/signed-reads.js';
import { formatDay, formatClock } from '../../design/time.js';
import { useLanguage, useT, type Translate } from '../../i18n/index.js';

type Step = ReceiptView['steps'][number];

/** What became of everything this receipt sent. */
export function ReceiptSteps({ view }: { readonly view: ReceiptView }) {
  const t = useT();
  const { language: locale } = useLanguage();
  const { language } = useLanguage();
  const time = (slot: string): string => {
    const date = new Date(slot);
    return `${formatDay(date, locale)} ${formatClock(date, locale)}`;
  };
  return (
    <ul className="plain-list receipt-steps">
      {view.steps.map((step) => (
        <li key={step.seq} className={`card receipt-step-${step.state.toLowerCase()}`}>
          <b>{t(step.seq === 1 ? 'receipt.first' : 'receipt.next', { number: step.seq - 1 })}</b>
          <span>{stateOf(step, t, time(step.slot), language === 'en' ? 'en' : 'zh')}</span>
        </li>
      ))}
    </ul>
  );
}

function stateOf(step: Step, t: Translate, time: string, language: 'zh' | 'en'): string {
  switch (step.state) {
    case 'PENDING':
      return t('receipt.sent', { time });
    case 'PUBLISHED':
      return t('receipt.published', { time });
    case 'REFUSED':
      return t('receipt.refused', { why: wordError((step.refusal ?? 'INTERNAL') as ErrorCode, {}, language) });
  }
}
