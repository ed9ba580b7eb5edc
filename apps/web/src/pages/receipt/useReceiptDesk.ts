import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearch } from '@tanstack/react-router';
import { parseReceipt } from '#tokens';
import { wordError } from '#contracts';
import { AnonymousError } from '../../anonymous/index.js';
import { ReceiptDesk, type OpenedReceipt } from '../../anonymous/receipt-desk.js';
import { useAnonymous } from '../../anonymous/ui/index.js';
import { useSite } from '../../app/session.js';
import { useLanguage, useT } from '../../i18n/index.js';

export interface OpenDesk {
  readonly desk: ReceiptDesk;
  readonly opened: OpenedReceipt | null;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly open: (text: string) => void;
  readonly refresh: () => void;
  readonly close: () => void;
  readonly word: (error: unknown) => string;
}

/** The receipt on the desk: typed here, or one this device keeps. */
export function useReceiptDesk(): OpenDesk {
  const t = useT();
  const { language } = useLanguage();
  const { anonymousOrigin } = useSite();
  const desk = useMemo(() => new ReceiptDesk(anonymousOrigin), [anonymousOrigin]);
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
  return {
    desk,
    opened,
    busy,
    problem,
    open,
    refresh: () => {
      if (opened !== null) open(opened.receipt.receipt);
    },
    close: () => {
      setOpened(null);
      setProblem(null);
    },
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
