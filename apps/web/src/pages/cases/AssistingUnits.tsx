import { X } from 'lucide-react';
import { useT } from '../../i18n/index.js';
import { UnitSelect } from '../../units/UnitSelect.js';
import { useUnits } from '../../units/useUnits.js';

interface AssistingUnitsProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** As many as help; each can be taken out again. */
export function AssistingUnits({ label, ids, onChange }: AssistingUnitsProps) {
  const t = useT();
  const { byId } = useUnits();
  return (
    <div className="assisting" role="group" aria-label={label}>
      <UnitSelect
        key={ids.length}
        label={label}
        value={null}
        onChange={(id) => {
          if (id !== null && !ids.includes(id)) onChange([...ids, id]);
        }}
      />
      {ids.length > 0 && (
        <ul className="assisting-list">
          {ids.map((id) => {
            const unit = byId.get(id)?.name ?? '';
            return (
              <li key={id} className="tag">
                {unit}
                <button
                  type="button"
                  className="assisting-remove"
                  aria-label={t('case.remove', { unit })}
                  onClick={() => onChange(ids.filter((each) => each !== id))}
                >
                  <X size={14} aria-hidden="true" />
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
