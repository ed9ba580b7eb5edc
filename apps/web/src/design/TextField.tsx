import { useEffect, useId, useRef, type HTMLInputTypeAttribute, type KeyboardEvent, type Ref } from 'react';

interface TextFieldProps {
  readonly label: string;
  /** The label is for readers only. */
  readonly labelHidden?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** More than one makes it a text area. */
  readonly rows?: number;
  readonly type?: HTMLInputTypeAttribute;
  readonly name?: string;
  readonly placeholder?: string;
  readonly autoComplete?: string;
  readonly autoCapitalize?: 'none' | 'sentences';
  readonly autoCorrect?: 'on' | 'off';
  readonly spellCheck?: boolean | 'true' | 'false';
  readonly inputMode?: 'text' | 'numeric' | 'search';
  readonly maxLength?: number;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  /** For the one field a dialog was opened for. */
  readonly takesFocus?: boolean;
  readonly 'aria-controls'?: string;
  readonly 'aria-activedescendant'?: string;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** Label, field, hint and error, tied together for readers of every kind. Native: it stands on the sign-in page. */
export function TextField(props: TextFieldProps) {
  const { label, labelHidden = false, onChange, hint, error, rows = 1, takesFocus = false, inputRef, ...rest } = props;
  const { isRequired = false, isDisabled = false, ...attributes } = rest;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) root.current?.querySelector<HTMLElement>('.input')?.focus();
  }, [takesFocus]);
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].join(' ').trim();
  const field = {
    ...attributes,
    id,
    className: 'input',
    'aria-required': isRequired,
    disabled: isDisabled,
    'aria-invalid': error !== undefined,
    'aria-describedby': described === '' ? undefined : described,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
  return (
    <div className="field" ref={root}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      {rows > 1 ? <textarea {...field} rows={rows} ref={inputRef} /> : <input {...field} ref={inputRef} />}
      {hint !== undefined && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span id={`${id}-error`} className="field-error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
