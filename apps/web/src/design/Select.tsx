import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { Aria } from './Aria.js';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
}

interface SelectProps {
  readonly label: string;
  /** The label is for readers only. */
  readonly labelHidden?: boolean;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly placeholder?: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly isDisabled?: boolean;
}

export function Select(props: SelectProps) {
  const { label, labelHidden = false, choices, value, onChange, placeholder, hint, error, isDisabled = false } = props;
  return (
    <Aria>
      <AriaSelect
        className="select"
        isDisabled={isDisabled}
        isInvalid={error !== undefined}
        validationBehavior="aria"
        value={value}
        onChange={(key) => {
          if (key !== null) onChange(String(key));
        }}
        {...(placeholder === undefined ? {} : { placeholder })}
      >
        <Label className={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
        <Button className="button button-line select-button">
          <SelectValue />
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
        {hint !== undefined && (
          <Text slot="description" className="field-hint">
            {hint}
          </Text>
        )}
        <FieldError className="field-error">{error}</FieldError>
        <Popover className="popover">
          <ListBox className="options" items={choices}>
            {(choice) => (
              <ListBoxItem className="option" textValue={choice.label}>
                <span>
                  <Text slot="label">{choice.label}</Text>
                  {choice.detail !== undefined && (
                    <Text slot="description" elementType="small">
                      {choice.detail}
                    </Text>
                  )}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaSelect>
    </Aria>
  );
}
