import type { OpenedReceipt } from '../../anonymous/receipt-desk.js';
import { Giveaways } from '../../anonymous/ui/Giveaways.js';
import { RatingDialog } from '../speak/RatingDialog.js';
import { useDecision } from './useDecision.js';
import type { OpenDesk } from './useReceiptDesk.js';

interface RateDialogProps {
  readonly desk: OpenDesk;
  readonly opened: OpenedReceipt;
  readonly onClose: () => void;
}

/** How the author finds the handling, signed by the receipt. */
export function RateDialog({ desk, opened: { receipt, view }, onClose }: RateDialogProps) {
  const { busy, problem, decide } = useDecision(desk, onClose);
  return (
    <RatingDialog
      known={view.rating}
      busy={busy}
      refusal={problem}
      onRate={(verdict) => decide({ type: 'rate', threadId: receipt.threadId, ...verdict })}
      onClose={onClose}
      under={(words) => <Giveaways text={words} />}
    />
  );
}
