import { useErrorText } from '../api/index.js';
import { Button } from '../design/index.js';
import { TextField } from '../design/TextField.js';
import { useT } from '../i18n/index.js';
import { UnitChoice, type UnitSelectProps } from './UnitChoice.js';
import { useUnits } from './useUnits.js';

/**
 * Type a part of the name, or go through the tree. It takes no word before the tree is there: a choice that arrives
 * under somebody's hands would close the list and overwrite what they typed.
 */
export function UnitSelect(props: UnitSelectProps) {
  const t = useT();
  const wordOf = useErrorText();
  const { units, error, fetching, ask } = useUnits();
  if (units.length > 0 || (!fetching && error === undefined)) return <UnitChoice {...props} units={units} />;
  const { label, labelHidden = false } = props;
  if (error === undefined)
    return (
      <TextField
        label={label}
        labelHidden={labelHidden}
        value=""
        onChange={() => undefined}
        placeholder={t('design.loading')}
        isDisabled
      />
    );
  return (
    <div className="field" role="group" aria-label={label}>
      {!labelHidden && <span className="field-label">{label}</span>}
      <Button
        className="unit-select-failed"
        title={wordOf(error)}
        onClick={() => ask({ requestPolicy: 'network-only' })}
      >
        {t('design.error.title')} · {t('design.retry')}
      </Button>
    </div>
  );
}
