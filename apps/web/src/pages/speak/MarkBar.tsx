import { Bold, Code, Heading2, Link, List, TextQuote } from 'lucide-react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { Aria } from '../../design/Aria.js';
import { Button } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { marks, type Mark } from './marks.js';

const icons = { bold: Bold, heading: Heading2, list: List, quote: TextQuote, link: Link, code: Code } as const;

/** One stop of the Tab key; the arrows go from mark to mark. */
export function MarkBar({ onMark }: { readonly onMark: (kind: Mark) => void }) {
  const t = useT();
  return (
    <Aria>
      <Toolbar className="mark-bar" aria-label={t('speak.marks')}>
        {marks.map((kind) => {
          const Icon = icons[kind];
          const label = t(`speak.mark.${kind}`);
          return (
            <Button
              key={kind}
              look="quiet"
              square
              aria-label={label}
              title={label}
              // The words that are selected stay selected.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onMark(kind)}
            >
              <Icon size={17} aria-hidden="true" />
            </Button>
          );
        })}
      </Toolbar>
    </Aria>
  );
}
