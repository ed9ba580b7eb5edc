import { useState, type Ref } from 'react';
import { limits } from '#contracts';
import { useT } from '../../i18n/index.js';
import { Tabs } from '../../design/Tabs.js';
import { TextField } from '../../design/TextField.js';
import { loadMarkdown, Markdown } from '../../markdown/Markdown.js';

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
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** Write and preview. The preview is drawn on the device: nothing unsent leaves it. */
export function Editor({ label, value, onChange, onSubmit, placeholder = '', rows = 6, error, inputRef }: EditorProps) {
  const t = useT();
  const [page, setPage] = useState('write');
  const length = Array.from(value).length;
  const near = length > limits.bodyLength.max * 0.9;
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
              <TextField
                label={label}
                labelHidden
                rows={rows}
                value={value}
                onChange={onChange}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit();
                }}
                placeholder={placeholder}
                error={error}
                {...(inputRef === undefined ? {} : { inputRef })}
              />
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
