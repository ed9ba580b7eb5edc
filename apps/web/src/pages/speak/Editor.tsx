import { useRef, useState, type KeyboardEvent } from 'react';
import { limits } from '#contracts';
import { useT } from '../../i18n/index.js';
import { Tabs } from '../../design/Tabs.js';
import { TextField } from '../../design/TextField.js';
import { loadMarkdown, Markdown } from '../../markdown/Markdown.js';
import { mark, type Mark } from './marks.js';
import { MarkBar } from './MarkBar.js';
import { typeIn } from './type-in.js';
import { useMentions } from './useMentions.js';

// Now, and not at the first preview: a request while somebody writes anonymously would be a sign of it.
void loadMarkdown();

interface EditorProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit: () => void;
  readonly placeholder?: string;
  readonly rows?: number;
  readonly error?: string | undefined;
  /** Offers people and units behind an @, and asks the server for them: never where somebody writes anonymously. */
  readonly mentions?: boolean;
}

const keys: Readonly<Partial<Record<string, Mark>>> = { b: 'bold', k: 'link' };

/** Write and preview. The preview is drawn on the device: nothing unsent leaves it. */
export function Editor({ label, value, onChange, onSubmit, placeholder = '', rows = 6, ...options }: EditorProps) {
  const { error, mentions = false } = options;
  const t = useT();
  const area = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [page, setPage] = useState('write');
  const naming = useMentions(area, mentions);
  const length = Array.from(value).length;
  const near = length > limits.bodyLength.max * 0.9;
  const put = (kind: Mark): void => {
    const { current } = area;
    if (current === null) return;
    const marked = mark(kind, { text: current.value, start: current.selectionStart, end: current.selectionEnd });
    if (!typeIn(current, marked)) onChange(marked.text);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (naming.pressed(event)) return;
    if (event.altKey || !(event.ctrlKey || event.metaKey)) return;
    if (event.key === 'Enter') onSubmit();
    const kind = keys[event.key.toLowerCase()];
    if (kind === undefined) return;
    event.preventDefault();
    put(kind);
  };
  return (
    <div className="editor">
      <Tabs
        label={t('speak.editor')}
        selected={page}
        onSelect={setPage}
        pages={[
          {
            id: 'write',
            label: t('speak.write'),
            content: (
              <>
                <MarkBar onMark={put} />
                <TextField
                  label={label}
                  labelHidden
                  rows={rows}
                  value={value}
                  onChange={(next) => {
                    onChange(next);
                    naming.look();
                  }}
                  onKeyDown={pressed}
                  placeholder={placeholder}
                  error={error}
                  inputRef={area}
                  {...naming.field}
                />
                {naming.list}
              </>
            ),
          },
          {
            id: 'preview',
            label: t('speak.preview'),
            content: (
              <div className="editor-preview">
                {value.trim() === '' ? (
                  <p className="muted">{t('speak.nothingToPreview')}</p>
                ) : (
                  <Markdown source={value} />
                )}
              </div>
            ),
          },
        ]}
      />
      <p className="field-hint">
        {t('speak.markdownHint')}
        {near && ` · ${t('speak.length', { length, max: limits.bodyLength.max })}`}
      </p>
    </div>
  );
}
