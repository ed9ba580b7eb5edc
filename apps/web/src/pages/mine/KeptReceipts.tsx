import { lazy, Suspense, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { anonymity, type KeptReceipt } from '../../anonymous/index.js';
import { PostingState, useAnonymous } from '../../anonymous/ui/index.js';
import { Button, buttonClass } from '../../design/index.js';
import { useT, type Translate } from '../../i18n/index.js';
import '../../anonymous/ui/anonymous.css';
import './mine.css';

const ReceiptScreen = lazy(() => import('../../anonymous/ui/ReceiptScreen.js'));

/** The anonymous threads and letters this device can return to. */
export function KeptReceipts({ receipts }: { readonly receipts: readonly KeptReceipt[] }) {
  const [shown, setShown] = useState<KeptReceipt | null>(null);
  return (
    <>
      <ul className="plain-list kept-receipts">
        {[...receipts].reverse().map((receipt) => (
          <Row key={receipt.id} receipt={receipt} onShow={() => setShown(receipt)} />
        ))}
      </ul>
      {shown !== null && (
        <Suspense fallback={null}>
          <ReceiptScreen receipt={shown} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </>
  );
}

function titleOf(receipt: KeptReceipt, t: Translate): string {
  if (receipt.title === null || receipt.title === '') return t('mine.untitled');
  return receipt.isOpener ? receipt.title : t('mine.reply', { title: receipt.title });
}

function Row({ receipt, onShow }: { readonly receipt: KeptReceipt; readonly onShow: () => void }) {
  const t = useT();
  const open = useAnonymous().postings.filter((posting) => posting.receiptId === receipt.id);
  return (
    <li className="kept-receipt">
      <p className="kept-title">
        <span className="tag tag-soft">{t(receipt.letter ? 'mine.letter' : 'mine.thread')}</span>
        {titleOf(receipt, t)}
      </p>
      <p className="mine-meta">
        {open.map((posting) => (
          <PostingState key={posting.id} posting={posting} />
        ))}
        {open.length === 0 && receipt.published && <span>{t('mine.state.published')}</span>}
        <NewsTags receipt={receipt} />
        {!receipt.copied && <span className="tag tag-danger">{t('mine.notKept')}</span>}
      </p>
      <p className="row">
        <Open receipt={receipt} />
        {receipt.published && !receipt.letter && (
          <Link to="/receipt" search={{ kept: receipt.id }} className={buttonClass('quiet')} preload={false}>
            {t('mine.dialogue')}
          </Link>
        )}
        <Button look="quiet" onClick={onShow}>
          {t('mine.showReceipt')}
        </Button>
      </p>
    </li>
  );
}

/** Found on this device in what everybody downloads. */
function NewsTags({ receipt: { news, seenAnswers } }: { readonly receipt: KeptReceipt }) {
  const t = useT();
  const fresh = news.answers - seenAnswers;
  return (
    <>
      {news.blocked && <span className="tag tag-danger">{t('mine.news.blocked')}</span>}
      {news.question !== null && <span className="tag tag-danger">{t('mine.news.question')}</span>}
      {news.held > 0 && <span className="tag">{t('mine.news.held', { count: news.held })}</span>}
      {news.hidden > 0 && <span className="tag tag-danger">{t('mine.news.hidden', { count: news.hidden })}</span>}
      {fresh > 0 && <span className="tag tag-soft">{t('mine.news.answered', { count: fresh })}</span>}
    </>
  );
}

/** A public thread is opened like by any reader, once it is public; a letter only by its signed reads. */
function Open({ receipt }: { readonly receipt: KeptReceipt }) {
  const t = useT();
  if (receipt.letter || !receipt.published) {
    return (
      <Link to="/receipt" search={{ kept: receipt.id }} className={buttonClass('line')} preload={false}>
        {t('mine.open')}
      </Link>
    );
  }
  return (
    <Link
      to="/t/$threadId"
      params={{ threadId: receipt.threadId }}
      className={buttonClass('line')}
      preload={false}
      onClick={() => void anonymity.markSeen(receipt.id, receipt.news.answers)}
    >
      {t('mine.open')}
    </Link>
  );
}
