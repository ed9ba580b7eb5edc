import { useId, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { typedAt, wordsFor, type Choice, type Typed } from './mentioning.js';
import { MentionList, optionId } from './MentionList.js';
import { typeIn } from './type-in.js';
import { useMentionChoices } from './useMentionChoices.js';

interface Mentions {
  /** To be told after each change of the text. */
  readonly look: () => void;
  /** True when the key was meant for the list. */
  readonly pressed: (event: KeyboardEvent) => boolean;
  readonly field: { readonly 'aria-controls'?: string; readonly 'aria-activedescendant'?: string };
  readonly list: ReactNode;
}

/**
 * People and units to choose from behind an @. Only `offered` to whoever writes by name: the question alone would tell
 * that an anonymous text is being written, and whom it names.
 */
export function useMentions(area: RefObject<HTMLTextAreaElement | null>, offered: boolean): Mentions {
  const id = useId();
  const [typed, setTyped] = useState<Typed | null>(null);
  const [active, setActive] = useState(0);
  const choices = useMentionChoices(offered ? typed : null);
  const open = choices.length > 0;
  const at = Math.min(active, choices.length - 1);
  const choose = (choice: Choice): void => {
    const { current } = area;
    if (current === null || typed === null) return;
    const { value } = current;
    const words = wordsFor(choice, choices);
    const end = typed.at + words.length;
    const text = value.slice(0, typed.at) + words + value.slice(typed.at + 1 + typed.beginning.length);
    setTyped(null);
    typeIn(current, { text, start: end, end });
  };
  const keys: Readonly<Partial<Record<string, () => void>>> = {
    ArrowDown: () => setActive((at + 1) % choices.length),
    ArrowUp: () => setActive((at + choices.length - 1) % choices.length),
    Enter: () => {
      const choice = choices[at];
      if (choice !== undefined) choose(choice);
    },
    Escape: () => setTyped(null),
  };
  return {
    look: () => {
      const { current } = area;
      setActive(0);
      setTyped(current === null || !offered ? null : typedAt(current.value, current.selectionStart));
    },
    pressed: (event) => {
      const act = open && !event.ctrlKey && !event.metaKey ? keys[event.key] : undefined;
      if (act === undefined) return false;
      event.preventDefault();
      act();
      return true;
    },
    field: open ? { 'aria-controls': id, 'aria-activedescendant': optionId(id, at) } : {},
    list: open ? <MentionList id={id} choices={choices} active={at} onChoose={choose} /> : null,
  };
}
