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
  const field = { label, labelHidden, value: '', onChange: () => undefined, isDisabled: true };
  if (error === undefined) return <TextField {...field} placeholder={t('design.loading')} />;
  return (
    <div className="unit-select-failed">
      <TextField {...field} error={wordOf(error)} />
      <Button onClick={() => ask({ requestPolicy: 'network-only' })}>{t('design.retry')}</Button>
    </div>
  );
}
