import { Link } from '@tanstack/react-router';
import { KeptReceipts } from '../mine/KeptReceipts.js';
import { Unlock, useAnonymous } from '../../anonymous/ui/index.js';
import { buttonClass, EmptyState } from '../../design/index.js';
import { useT } from '../../i18n/index.js';

/** Letters this device holds the receipt of. The server could not list them: it does not know whose they are. */
export function AnonymousLetters() {
  const t = useT();
  const { receipts, vault } = useAnonymous();
  const letters = receipts.filter((receipt) => receipt.letter);
  const enter = (
    <Link to="/receipt" className={buttonClass('line')}>
      {t('letters.enterReceipt')}
    </Link>
  );
  if (vault.state === 'locked') return <Unlock />;
  if (letters.length === 0) {
    return (
      <EmptyState title={t('letters.emptyAnonymous')} action={enter}>
        {t('letters.emptyAnonymousHint')}
      </EmptyState>
    );
  }
  return (
    <div className="letters">
      <KeptReceipts receipts={letters} />
      <p>{enter}</p>
    </div>
  );
}
