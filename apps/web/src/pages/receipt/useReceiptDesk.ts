import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearch } from '@tanstack/react-router';
import { parseReceipt } from '#tokens';
import { wordError } from '#contracts';
import { AnonymousError, anonymity, type NextDraft, type Posting } from '../../anonymous/index.js';
import { ReceiptDesk, type OpenedReceipt } from '../../anonymous/receipt-desk.js';
import { onScanned, takeScanned } from '../../anonymous/scanned.js';
import { useAnonymous } from '../../anonymous/ui/index.js';
import { useSite } from '../../app/session.js';
import { useLanguage, useT } from '../../i18n/index.js';

export interface OpenDesk {
  readonly opened: OpenedReceipt | null;
  /** Sent with the receipt that is open and not yet public. */
  readonly waiting: readonly Posting[];
  readonly busy: boolean;
  readonly problem: string | null;
  readonly open: (text: string) => void;
  readonly refresh: () => void;
  readonly close: () => void;
  /** Rejects with what `word` can say. */
  readonly say: (draft: NextDraft) => Promise<void>;
  readonly discard: (posting: Posting) => void;
  readonly word: (error: unknown) => string;
}

/** The receipt on the desk: typed here, scanned, or one this device keeps. */
export function useReceiptDesk(): OpenDesk {
  const t = useT();
  const { language } = useLanguage();
  const { anonymousOrigin } = useSite();
  const { receipts, postings } = useAnonymous();
  const [typed, setTyped] = useState<readonly Posting[]>([]);
  const [desk] = useState(() => new ReceiptDesk(anonymousOrigin, setTyped));
  useEffect(() => () => desk.close(), [desk]);
  const [opened, setOpened] = useState<OpenedReceipt | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const word = useCallback(
    (error: unknown): string => {
      if (!(error instanceof AnonymousError)) return t('receipt.invalid');
      if (error.code === 'NOT_FOUND') return t('receipt.notFound');
      return wordError(error.code, error.params, language === 'en' ? 'en' : 'zh');
    },
    [t, language],
  );
  const open = useCallback(
    (text: string): void => {
      if (parseReceipt(text) === undefined) {
        setProblem(t('receipt.invalid'));
        return;
      }
      setBusy(true);
      setProblem(null);
      desk
        .open(text)
        .then(setOpened, (error: unknown) => setProblem(word(error)))
        .finally(() => setBusy(false));
    },
    [desk, t, word],
  );
  useKept(open);
  useScanned(open);

  const kept = receipts.find(({ id }) => id === opened?.receipt.id);
  const say = async (draft: NextDraft): Promise<void> => {
    if (opened === null) return;
    if (kept === undefined) return desk.say(opened.receipt, draft);
    // Another device may have spoken with this receipt meanwhile: go on from where the origin is.
    await anonymity.adopt({ ...kept, lastStep: Math.max(kept.lastStep, opened.receipt.lastStep) });
    await anonymity.submit(draft, kept.id);
  };
  const waiting = (kept === undefined ? typed : postings).filter(({ receiptId }) => receiptId === opened?.receipt.id);
  const refresh = (): void => {
    if (opened !== null) open(opened.receipt.receipt);
  };
  useWhenFewer(waiting.length, refresh);
  return {
    opened,
    waiting,
    busy,
    problem,
    open,
    refresh,
    close: () => {
      setOpened(null);
      setProblem(null);
    },
    say,
    discard: (posting) => void (kept === undefined ? desk.discard(posting) : anonymity.discard(posting)),
    word,
  };
}

/** Coming from "my things": the device knows the receipt, so that it need not be typed. */
function useKept(open: (text: string) => void): void {
  const { kept } = useSearch({ from: '/receipt' });
  const text = useAnonymous().receipts.find((receipt) => receipt.id === kept)?.receipt;
  const begun = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (text === undefined || begun.current === text) return;
    begun.current = text;
    open(text);
  }, [text, open]);
}

/** Coming from a QR code, when the page is opened and while it is. */
function useScanned(open: (text: string) => void): void {
  useEffect(() => {
    const scanned = takeScanned();
    if (scanned !== null) open(scanned);
    return onScanned(open);
  }, [open]);
}

/** What was on its way is public, or was dropped: what is on the desk has changed. */
function useWhenFewer(count: number, then: () => void): void {
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current) then();
    before.current = count;
  }, [count, then]);
}
