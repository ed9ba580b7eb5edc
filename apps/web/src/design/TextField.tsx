import type { Ref } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { Aria } from './Aria.js';

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style'> {
  readonly label: string;
  /** The label is for readers only. */
  readonly labelHidden?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  /** More than one makes it a text area. */
  readonly rows?: number;
  /** For the one field a dialog was opened for. */
  readonly takesFocus?: boolean;
  readonly autoCapitalize?: 'none' | 'sentences';
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** Label, field, hint and error, tied together for readers of every kind. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    labelHidden = false,
    hint,
    error,
    placeholder,
    rows = 1,
    autoCapitalize = 'sentences',
    takesFocus = false,
    inputRef,
    ...rest
  } = props;
  const field = { className: 'input', autoCapitalize, ...(placeholder === undefined ? {} : { placeholder }) };
  return (
    <Aria>
      <AriaTextField
        {...rest}
        {...(takesFocus ? { autoFocus: true } : {})}
        className="field"
        isInvalid={error !== undefined}
        validationBehavior="aria"
      >
        <Label className={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
        {rows > 1 ? (
          <TextArea {...field} rows={rows} ref={inputRef ?? null} />
        ) : (
          <Input {...field} ref={inputRef ?? null} />
        )}
        {hint !== undefined && (
          <Text slot="description" className="field-hint">
            {hint}
          </Text>
        )}
        <FieldError className="field-error">{error}</FieldError>
      </AriaTextField>
    </Aria>
  );
}
