import { useState } from 'react';
import { Check, Copy, Download, Printer } from 'lucide-react';
import { Button } from '../../design/index.js';
import { Dialog } from '../../design/Dialog.js';
import { useT } from '../../i18n/index.js';
import { anonymity, type KeptReceipt } from '../index.js';
import { scannable } from '../scanned.js';
import { PostingState } from './PostingState.js';
import { QrCode } from './QrCode.js';
import { printReceipt, saveFile } from './receipt-copies.js';
import { useAnonymous } from './useAnonymous.js';
import './anonymous.css';

interface ReceiptScreenProps {
  readonly receipt: KeptReceipt;
  /** Shown again later, when it may simply be closed. */
  readonly onClose?: () => void;
}

/** Stands in the way until the person says the receipt is copied: nobody can make a second one. */
export default function ReceiptScreen({ receipt, onClose }: ReceiptScreenProps) {
  const t = useT();
  const { keeping, postings } = useAnonymous();
  const [copied, setCopied] = useState(receipt.copied);
  const posting = postings.find((known) => known.receiptId === receipt.id);
  const done = (): void => {
    void anonymity.confirmCopied(receipt.id);
    onClose?.();
  };
  return (
    <Dialog title={t('anonymous.receipt.title')} onClose={done} dismissable={onClose !== undefined} wide>
      {posting !== undefined && <PostingState posting={posting} />}
      <p>{t(receipt.letter ? 'anonymous.receipt.leadLetter' : 'anonymous.receipt.lead')}</p>
      <div className="receipt-sheet">
        <QrCode text={scannable(receipt.receipt)} label={t('anonymous.receipt.qr')} />
        <div>
          <ReceiptCode receipt={receipt.receipt} />
          <p className="field-hint">{t('anonymous.receipt.qrHint')}</p>
        </div>
      </div>
      <Copies receipt={receipt.receipt} />
      <p className="field-hint">
        {t(keeping === 'nothing' ? 'anonymous.receipt.notOnDevice' : 'anonymous.receipt.onDevice')}
      </p>
      <label className="check receipt-confirm">
        <input type="checkbox" checked={copied} onChange={(event) => setCopied(event.target.checked)} />
        {t('anonymous.receipt.confirm')}
      </label>
      <div className="dialog-actions">
        <Button look="primary" disabled={!copied} onClick={done}>
          {t('anonymous.receipt.done')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Seven groups of four, large enough to copy by hand. */
export function ReceiptCode({ receipt }: { readonly receipt: string }) {
  const t = useT();
  return (
    <p className="receipt-code" aria-label={t('anonymous.receipt.code')} data-receipt={receipt}>
      {receipt.split('-').map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </p>
  );
}

function Copies({ receipt }: { readonly receipt: string }) {
  const t = useT();
  const [copy, setCopy] = useState<'ready' | 'done' | 'failed'>('ready');
  const copyText = (): void => {
    navigator.clipboard.writeText(receipt).then(
      () => setCopy('done'),
      () => setCopy('failed'),
    );
  };
  return (
    <div className="row no-print">
      <Button
        icon={copy === 'done' ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
        onClick={copyText}
      >
        {t(copy === 'done' ? 'anonymous.receipt.copied' : 'anonymous.receipt.copy')}
      </Button>
      <Button icon={<Printer size={16} aria-hidden="true" />} onClick={printReceipt}>
        {t('anonymous.receipt.print')}
      </Button>
      <Button
        icon={<Download size={16} aria-hidden="true" />}
        onClick={() => saveFile(t('anonymous.receipt.fileName'), t('anonymous.receipt.fileText', { receipt }))}
      >
        {t('anonymous.receipt.file')}
      </Button>
      <span role="status" className="field-hint">
        {copy === 'failed' && t('anonymous.receipt.copyFailed')}
      </span>
    </div>
  );
}
