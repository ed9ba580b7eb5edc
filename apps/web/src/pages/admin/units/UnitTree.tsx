import { useMemo, useState } from 'react';
import { ChevronRight, Pencil, Plus } from 'lucide-react';
import { Button } from '../../../design/index.js';
import { useT } from '../../../i18n/index.js';
import type { UnitFacts } from '../../../units/useUnits.js';

interface UnitTreeProps {
  readonly units: readonly UnitFacts[];
  readonly onEdit: (unit: UnitFacts) => void;
  readonly onAdd: (below: UnitFacts) => void;
}

/** Nested lists: every reader tells the depth, and no keys have to be learned. */
export function UnitTree(props: UnitTreeProps) {
  const t = useT();
  const { units } = props;
  const children = useMemo(() => {
    const below = new Map<string | null, UnitFacts[]>();
    for (const unit of units) {
      const parent = unit.parentId ?? null;
      below.set(parent, [...(below.get(parent) ?? []), unit]);
    }
    return below;
  }, [units]);
  return (
    <div className="card unit-tree" role="group" aria-label={t('units.tree')}>
      <Branch {...props} below={children} parent={null} />
    </div>
  );
}

interface BranchProps extends UnitTreeProps {
  readonly below: ReadonlyMap<string | null, readonly UnitFacts[]>;
  readonly parent: string | null;
}

function Branch({ parent, ...props }: BranchProps) {
  const here = props.below.get(parent) ?? [];
  if (here.length === 0) return null;
  return (
    <ul className="plain-list">
      {here.map((unit) => (
        <Node key={unit.id} {...props} unit={unit} />
      ))}
    </ul>
  );
}

/** Deeper levels begin closed, so that a province does not unroll. */
const OPEN_LEVELS = 2;

function Node({ unit, ...props }: Omit<BranchProps, 'parent'> & { readonly unit: UnitFacts }) {
  const t = useT();
  const [open, setOpen] = useState(unit.depth < OPEN_LEVELS);
  const inner = (props.below.get(unit.id) ?? []).length > 0;
  return (
    <li>
      <div className="unit-row">
        {inner ? (
          <Button
            look="quiet"
            square
            aria-expanded={open}
            aria-label={t(open ? 'units.collapse' : 'units.expand', { name: unit.name })}
            onClick={() => setOpen(!open)}
          >
            <ChevronRight size={17} className="chevron" aria-hidden="true" />
          </Button>
        ) : (
          <span className="unit-leaf" aria-hidden="true" />
        )}
        <span className="unit-name">{unit.name}</span>
        <code>{unit.code}</code>
        {unit.retired && <span className="tag tag-soft">{t('units.retired')}</span>}
        <span className="unit-members">{t('units.members', { count: unit.memberCount })}</span>
        <span className="unit-actions">
          <Button
            look="quiet"
            square
            aria-label={t('units.newBelow', { name: unit.name })}
            title={t('units.new')}
            onClick={() => props.onAdd(unit)}
          >
            <Plus size={17} aria-hidden="true" />
          </Button>
          <Button
            look="quiet"
            square
            aria-label={t('units.editOf', { name: unit.name })}
            title={t('units.edit')}
            onClick={() => props.onEdit(unit)}
          >
            <Pencil size={15} aria-hidden="true" />
          </Button>
        </span>
      </div>
      {open && <Branch {...props} parent={unit.id} />}
    </li>
  );
}
