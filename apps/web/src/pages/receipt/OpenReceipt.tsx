import { Link } from '@tanstack/react-router';
import { RotateCw } from 'lucide-react';
import { useEffect } from 'react';
import { anonymity } from '../../anonymous/index.js';
import type { OpenedReceipt } from '../../anonymous/receipt-desk.js';
import { PendingPost } from '../../anonymous/ui/PostingsHere.js';
import { useSession } from '../../app/session.js';
import { Button, buttonClass, Notice } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { Decisions } from './Decisions.js';
import { KeepHere } from './KeepHere.js';
import { LetterConversation } from './LetterConversation.js';
import { ReceiptSteps } from './ReceiptSteps.js';
import { SayMore } from './SayMore.js';
import { StandingNotice } from './StandingNotice.js';
import type { OpenDesk } from './useReceiptDesk.js';

interface OpenReceiptProps {
  readonly desk: OpenDesk;
  readonly opened: OpenedReceipt;
}

export function OpenReceipt({ desk, opened }: OpenReceiptProps) {
  const t = useT();
  const { receipt, view, letter } = opened;
  const { id, seenAnswers } = receipt;
  useEffect(() => {
    // Before the vault is open there is nothing to mark.
    void anonymity.markSeen(id, seenAnswers).catch(() => undefined);
  }, [id, seenAnswers]);
  const maySpeak = view.blocked === null && !view.withdrawn && receipt.published;
  const asked = view.openQuestion !== null;
  return (
    <div className="stack">
      <Head desk={desk} opened={opened} />
      {desk.problem !== null && (
        <Notice tone="danger" alert>
          {desk.problem}
        </Notice>
      )}
      <StandingNotice view={view} />
      {letter !== null && receipt.published ? <LetterConversation letter={letter} /> : <ReceiptSteps view={view} />}
      {!receipt.letter && receipt.published && <ThreadLink threadId={receipt.threadId} asked={asked} />}
      <section className="stack" aria-label={t('anonymous.pendingHere')} aria-live="polite">
        {desk.waiting.map((posting) => (
          <PendingPost key={posting.id} posting={posting} onDiscard={desk.discard} />
        ))}
        {desk.waiting.some((posting) => posting.state === 'sending') && (
          <p className="field-hint">{t('receipt.stayOpen')}</p>
        )}
      </section>
      {maySpeak && <SayMore key={view.openQuestion} desk={desk} opened={opened} question={view.openQuestion} />}
      {maySpeak && receipt.isOpener && <Decisions desk={desk} opened={opened} />}
      <KeepHere opened={opened} />
    </div>
  );
}

function Head({ desk, opened: { receipt } }: OpenReceiptProps) {
  const t = useT();
  return (
    <div className="row">
      <span className="tag tag-anonymous">{t(receipt.letter ? 'receipt.letterTag' : 'receipt.threadTag')}</span>
      <code className="receipt-short">{receipt.receipt.slice(0, 9)}…</code>
      <span className="grow" />
      <Button
        look="quiet"
        busy={desk.busy}
        icon={<RotateCw size={16} aria-hidden="true" />}
        onClick={() => desk.refresh()}
      >
        {t('receipt.refresh')}
      </Button>
      <Button look="quiet" onClick={() => desk.close()}>
        {t('receipt.forget')}
      </Button>
    </div>
  );
}

/** The same page as every reader's: opening it says nothing. */
function ThreadLink({ threadId, asked }: { readonly threadId: string; readonly asked: boolean }) {
  const t = useT();
  const { viewer } = useSession();
  return (
    <div className="row">
      <Link to="/t/$threadId" params={{ threadId }} className={buttonClass(asked ? 'line' : 'primary')} preload={false}>
        {t('receipt.openThread')}
      </Link>
      {viewer === null && <span className="field-hint">{t('receipt.signInToRead')}</span>}
    </div>
  );
}
