import { useEffect, useEffectEvent, useRef } from 'react';
import { X } from 'lucide-react';
// Everything anonymous speech will need comes with the composer, whichever way one then speaks: a file fetched only by
// those who choose anonymity would tell the server who chose it.
import '../../anonymous/ui/PostingsHere.js';
import '../../anonymous/ui/ReceiptScreen.js';
import { Button } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import '../speak/speak.css';
import type { ThreadFacts } from './desk.js';
import { OfficialForm } from './OfficialForm.js';
import { ReplyForm } from './ReplyForm.js';
import type { Speech } from './Speech.js';

interface SpeakingProps {
  readonly thread: ThreadFacts;
  readonly speech: Speech;
  readonly onClose: () => void;
  /** The number of what was just said. */
  readonly onSaid: (seq: number) => void;
}

/** The composer stands at the foot of the window while the thread can still be read above it. */
export default function Speaking({ thread, speech, onClose, onSaid }: SpeakingProps) {
  const t = useT();
  const section = useRef<HTMLElement>(null);
  const { as, quote } = speech;
  useEffect(() => {
    const area = section.current?.querySelector('textarea');
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(area.value.length, area.value.length);
  }, [quote]);
  const escaped = useEffectEvent(onClose);
  useEffect(() => {
    const { current } = section;
    const listen = (event: KeyboardEvent): void => {
      // Where names are offered, Escape puts those away first.
      const naming = event.target instanceof Element && event.target.hasAttribute('aria-activedescendant');
      if (event.key === 'Escape' && !naming) escaped();
    };
    current?.addEventListener('keydown', listen);
    return () => current?.removeEventListener('keydown', listen);
  }, []);
  const title = {
    reply: speech.to === null ? t('speak.replyTitle') : t('speak.replyTo', { seq: speech.to.seq }),
    official: t('speak.officialTitle'),
    correction: t('speak.correctionTitle', { seq: speech.to?.seq ?? 0 }),
    question: t('speak.questionTitle'),
  }[as];
  return (
    <section ref={section} className="speaking no-print" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <Button look="quiet" square aria-label={t('speak.close')} title={t('speak.close')} onClick={onClose}>
          <X size={18} aria-hidden="true" />
        </Button>
      </header>
      {as === 'reply' ? (
        <ReplyForm thread={thread} to={speech.to} quote={quote} onSaid={onSaid} onClose={onClose} />
      ) : (
        <OfficialForm thread={thread} speech={{ ...speech, as }} onSaid={onSaid} />
      )}
    </section>
  );
}
