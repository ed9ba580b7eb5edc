import type { Voice } from '#contracts';
import { Segments } from '../../design/Segments.js';
import { Select } from '../../design/Select.js';
import type { AddressesQuery } from '../../gql/graphql.js';
import { useT } from '../../i18n/index.js';
import { subtree, type BoardChoice, type Fault, type Form } from './form.js';

interface AddressingProps {
  readonly voice: Voice;
  readonly form: Form;
  readonly boards: readonly BoardChoice[];
  readonly addresses: AddressesQuery;
  readonly faultOf: (fault: Fault) => string | undefined;
  readonly onChange: (change: Partial<Form>) => void;
}

const NOBODY = 'nobody';
const EVERYONE = 'everyone';

/** Where it goes, to whom it speaks, and who may read it. */
export function Addressing({ voice, form, boards, addresses, faultOf, onChange }: AddressingProps) {
  const t = useT();
  const leaders = addresses.leaders.map((leader) => ({
    id: leader.id,
    label: [leader.name, leader.title ?? ''].join(' ').trim(),
    detail: leader.unit.name,
  }));
  const asUnit = (unit: AddressesQuery['units'][number]) => ({
    id: unit.id,
    label: unit.name,
    detail: unit.path.slice(0, -1).join(' › '),
  });
  const board = boards.find((candidate) => candidate.slug === form.board);
  return (
    <>
      {/* A letter is read by its addressee alone: a name withheld from everyone else is withheld anyway. */}
      {voice !== 'CONFIDENTIAL' && leaders.length > 0 && (
        <Segments
          label={t('write.where')}
          value={form.letter ? 'letter' : 'board'}
          onChange={(id) => onChange({ letter: id === 'letter' })}
          choices={[
            { id: 'board', label: t('write.where.board') },
            { id: 'letter', label: t('write.where.letter') },
          ]}
        />
      )}
      {form.letter ? (
        <Select
          label={t('write.addressee')}
          placeholder={t('write.addressee.choose')}
          hint={t('write.addressee.letterHint')}
          choices={leaders}
          value={form.addresseeId}
          onChange={(addresseeId) => onChange({ addresseeId })}
          error={faultOf('addressee')}
        />
      ) : (
        <div className="write-grid">
          <Select
            label={t('write.board')}
            placeholder={t('write.board.choose')}
            choices={boards.map(({ slug, name, description }) => ({ id: slug, label: name, detail: description }))}
            value={form.board}
            onChange={(slug) => onChange({ board: slug, readUnitId: null })}
            error={faultOf('board')}
          />
          <Select
            label={t('write.forUnit')}
            choices={[
              { id: NOBODY, label: t('write.forUnit.nobody') },
              ...addresses.units.filter((unit) => !unit.retired).map(asUnit),
            ]}
            value={form.addresseeUnitId ?? NOBODY}
            onChange={(id) => onChange({ addresseeUnitId: id === NOBODY ? null : id, addresseeId: null })}
          />
          <Select
            label={t('write.audience')}
            isDisabled={board === undefined}
            choices={[
              { id: EVERYONE, label: t('write.audience.board') },
              ...(board === undefined ? [] : subtree(addresses.units, board.readUnit.id))
                .filter((unit) => unit.id !== board?.readUnit.id)
                .map((unit) => ({ ...asUnit(unit), label: t('write.audience.unit', { unit: unit.name }) })),
            ]}
            value={form.readUnitId ?? EVERYONE}
            onChange={(id) => onChange({ readUnitId: id === EVERYONE ? null : id })}
          />
        </div>
      )}
    </>
  );
}
