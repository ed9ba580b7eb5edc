import { limits, type Voice } from '#contracts';
import { TextField } from '../../../design/TextField.js';
import { useT } from '../../../i18n/index.js';
import { UnitSelect } from '../../../units/UnitSelect.js';
import { reaches, voices, type BoardDraft, type BoardFaults, type Reach } from './board-draft.js';

interface BoardFieldsProps {
  readonly draft: BoardDraft;
  readonly faults: BoardFaults;
  readonly onChange: (change: Partial<BoardDraft>) => void;
}

const label = {
  unitId: 'boards.unit',
  readUnitId: 'boards.readUnit',
  postUnitId: 'boards.postUnit',
  answerUnitId: 'boards.answerUnit',
  moderateUnitId: 'boards.moderateUnit',
} as const satisfies Record<Reach, string>;

export function BoardFields({ draft, faults, onChange: set }: BoardFieldsProps) {
  const t = useT();
  return (
    <>
      <div className="person-fields">
        <TextField
          label={t('boards.name')}
          value={draft.name}
          onChange={(name) => set({ name })}
          error={faults.name}
          isRequired
        />
        <TextField
          label={t('boards.slug')}
          hint={t('boards.slugHint')}
          value={draft.slug}
          onChange={(slug) => set({ slug })}
          error={faults.slug}
          autoCapitalize="none"
          spellCheck="false"
          isRequired
        />
      </div>
      <TextField
        label={t('boards.description')}
        rows={2}
        maxLength={limits.descriptionLength.max}
        value={draft.description}
        onChange={(description) => set({ description })}
      />
      <TextField
        label={t('boards.template')}
        hint={t('boards.template.hint')}
        placeholder={t('boards.template.example')}
        rows={4}
        maxLength={limits.templateLength.max}
        value={draft.template}
        onChange={(template) => set({ template })}
      />
      <div className="person-fields">
        {reaches.map((reach) => (
          <UnitSelect
            key={reach}
            label={t(label[reach])}
            value={draft[reach]}
            onChange={(unit) => set({ [reach]: unit })}
            error={faults[reach]}
          />
        ))}
        <TextField
          label={t('boards.position')}
          inputMode="numeric"
          value={draft.position}
          onChange={(position) => set({ position })}
          error={faults.position}
        />
      </div>
      <VoiceChoices chosen={draft.voices} fault={faults.voices} onChange={(chosen) => set({ voices: chosen })} />
      <label className="check">
        <input
          type="checkbox"
          checked={draft.checksFirst}
          onChange={(event) => set({ checksFirst: event.target.checked })}
        />
        {t('boards.checksFirst')}
      </label>
      <p className="field-hint">{t('boards.checksFirst.hint', { hours: limits.heldHours })}</p>
      <label className="check">
        <input type="checkbox" checked={draft.archived} onChange={(event) => set({ archived: event.target.checked })} />
        {t('boards.archived')}
      </label>
    </>
  );
}

interface VoiceChoicesProps {
  readonly chosen: readonly Voice[];
  readonly fault: string | undefined;
  readonly onChange: (voices: readonly Voice[]) => void;
}

function VoiceChoices({ chosen, fault, onChange }: VoiceChoicesProps) {
  const t = useT();
  return (
    <fieldset className="field">
      <legend className="field-label">{t('boards.voices')}</legend>
      <div className="row">
        {voices.map((voice) => (
          <label key={voice} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(voice)}
              onChange={(event) =>
                onChange(voices.filter((name) => (name === voice ? event.target.checked : chosen.includes(name))))
              }
            />
            {t(`boards.voice.${voice}`)}
          </label>
        ))}
      </div>
      {fault !== undefined && (
        <p className="field-error" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
