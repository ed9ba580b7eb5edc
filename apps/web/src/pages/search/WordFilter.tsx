import { useState } from 'react';
import { TextField } from '../../design/TextField.js';

interface WordFilterProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly faultOf?: (text: string) => string | undefined;
  readonly onPut: (text: string) => void;
}

/** A filter that is typed: it counts once Enter is pressed or the field is left. */
export function WordFilter({ label, value, hint, placeholder, faultOf, onPut }: WordFilterProps) {
  const [text, setText] = useState(value);
  const [fault, setFault] = useState<string>();
  const put = (): void => {
    const word = text.trim();
    const found = word === '' ? undefined : faultOf?.(word);
    setFault(found);
    if (found === undefined && word !== value) onPut(word);
  };
  return (
    <div onBlur={put}>
      <TextField
        label={label}
        value={text}
        hint={hint}
        error={fault}
        autoComplete="off"
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter') put();
        }}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
    </div>
  );
}
