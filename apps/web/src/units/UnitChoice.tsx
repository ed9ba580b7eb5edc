import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { Aria } from '../design/Aria.js';
import type { UnitFacts } from './useUnits.js';
import './units.css';

export interface UnitSelectProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** A first choice that means "no unit". */
  readonly none?: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Units that may not be chosen, such as a unit's own subtree when it is to be moved. */
  readonly without?: (unit: UnitFacts) => boolean;
}

const NONE = 'none';
const typed = (text: string, query: string): boolean => text.toLowerCase().includes(query.trim().toLowerCase());

interface UnitChoiceProps extends UnitSelectProps {
  readonly units: readonly UnitFacts[];
}

/** The field itself, for a tree that is there. */
export function UnitChoice(props: UnitChoiceProps) {
  const { label, labelHidden = false, value, onChange, none, hint, error, without, units } = props;
  const offered = units.filter((unit) => (!unit.retired || unit.id === value) && without?.(unit) !== true);
  return (
    <Aria>
      <ComboBox
        className="field unit-select"
        value={value ?? (none === undefined ? null : NONE)}
        onChange={(key) => {
          if (key !== null) onChange(key === NONE ? null : String(key));
        }}
        defaultFilter={typed}
        isInvalid={error !== undefined}
        validationBehavior="aria"
        menuTrigger="focus"
      >
        <Label className={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
        <div className="unit-select-field">
          <Input className="input" />
          <Button className="button button-quiet button-square">
            <ChevronDown size={16} aria-hidden="true" />
          </Button>
        </div>
        {hint !== undefined && (
          <Text slot="description" className="field-hint">
            {hint}
          </Text>
        )}
        <FieldError className="field-error">{error}</FieldError>
        <Popover className="popover unit-select-list">
          <ListBox className="options">
            {none !== undefined && (
              <ListBoxItem id={NONE} className="option" textValue={none}>
                {none}
              </ListBoxItem>
            )}
            {offered.map((unit) => (
              <ListBoxItem key={unit.id} id={unit.id} className="option" textValue={unit.name}>
                <span>
                  {unit.name}
                  {unit.path.length > 1 && <small>{unit.path.slice(0, -1).join(' › ')}</small>}
                </span>
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </ComboBox>
    </Aria>
  );
}
