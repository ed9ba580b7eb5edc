import { useState } from 'react';
import type { NextDraft } from '../../anonymous/index.js';
import type { OpenDesk } from './useReceiptDesk.js';

interface Decision {
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly decide: (draft: NextDraft) => void;
}

/** Sends one decision of the author; `onDone` once it is on its way. */
export function useDecision(desk: OpenDesk, onDone: () => void): Decision {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const decide = (draft: NextDraft): void => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    desk
      .say(draft)
      .then(onDone, (error: unknown) => setProblem(desk.word(error)))
      .finally(() => setBusy(false));
  };
  return { busy, problem, decide };
}
