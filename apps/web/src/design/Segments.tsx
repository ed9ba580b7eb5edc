import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import { Aria } from './Aria.js';
import type { Choice } from './Select.js';

interface SegmentsProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}

/** A few exclusive choices side by side. */
export function Segments({ label, labelHidden = false, choices, value, onChange }: SegmentsProps) {
  return (
    <Aria>
      <RadioGroup className="field" orientation="horizontal" value={value} onChange={onChange}>
        <Label className={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
        <div>
          <div className="segments">
            {choices.map((choice) => (
              <RadioField key={choice.id} value={choice.id}>
                <RadioButton className="segment">{choice.label}</RadioButton>
              </RadioField>
            ))}
          </div>
        </div>
      </RadioGroup>
    </Aria>
  );
}
