import { useT } from '../../i18n/index.js';
import type { Choice } from './mentioning.js';

interface MentionListProps {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly active: number;
  readonly onChoose: (choice: Choice) => void;
}

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

/** Beneath the text; the focus stays where one types, the arrows and Enter choose. */
export function MentionList({ id, choices, active, onChoose }: MentionListProps) {
  const t = useT();
  return (
    <div id={id} role="listbox" className="mention-list options" aria-label={t('speak.mentions')}>
      {choices.map((choice, index) => (
        <div
          key={choice.id}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          className="option"
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(choice);
          }}
        >
          @{choice.name} <small>{choice.detail}</small>
        </div>
      ))}
    </div>
  );
}
