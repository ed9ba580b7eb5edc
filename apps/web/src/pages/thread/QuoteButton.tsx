import { useEffect, useState } from 'react';
import { Quote } from 'lucide-react';
import { useT } from '../../i18n/index.js';
import { useDesk } from './desk.js';

interface Selected {
  readonly seq: number;
  readonly text: string;
  readonly top: number;
  readonly left: number;
}

function selectedIn(container: HTMLElement): Selected | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  // Where it begins: a triple click ends its selection in whatever follows the paragraph.
  const start = range.startContainer;
  const element = start instanceof HTMLElement ? start : start.parentElement;
  const text = selection.toString().trim();
  const seq = Number(element?.closest<HTMLElement>('[data-seq]')?.dataset['seq']);
  if (text === '' || Number.isNaN(seq) || !container.contains(element) || element?.closest('.prose') == null)
    return null;
  const box = range.getBoundingClientRect();
  return { seq, text, top: box.bottom + window.scrollY + 6, left: Math.max(8, box.left + box.width / 2 - 40) };
}

/** A press on selected words of a post answers it with those words quoted, or takes them into the reply one is writing. */
export default function QuoteButton({ container }: { readonly container: HTMLElement }) {
  const t = useT();
  const desk = useDesk();
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const look = (): void => setSelected(selectedIn(container));
    const end = (): void => void requestAnimationFrame(look);
    // Something may have been selected before this code arrived.
    end();
    document.addEventListener('pointerup', end);
    document.addEventListener('keyup', end);
    return () => {
      document.removeEventListener('pointerup', end);
      document.removeEventListener('keyup', end);
    };
  }, [container]);
  if (selected === null) return null;
  const quote = (): void => {
    setSelected(null);
    document.getSelection()?.removeAllRanges();
    desk.reply(selected.seq === desk.openingSeq ? null : selected, { seq: selected.seq, text: selected.text });
  };
  return (
    <button
      type="button"
      className="pill quote-button no-print"
      style={{ top: selected.top, left: selected.left }}
      onClick={quote}
    >
      <Quote size={14} aria-hidden="true" />
      {t('post.quote')}
    </button>
  );
}
