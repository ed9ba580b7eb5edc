import { useState, type SyntheticEvent } from 'react';
import { useMutation } from 'urql';
import { limits, type CaseDetail, type CaseMove } from '#contracts';
import { graphql, useErrorText } from '../../api/index.js';
import { Button, Notice, useToast } from '../../design/index.js';
import { Select } from '../../design/Select.js';
import { fits } from '../../design/text-length.js';
import type { MoveCaseInput } from '../../gql/graphql.js';
import { useT } from '../../i18n/index.js';
import type { CaseFacts } from './case-document.js';
import { MoveField, labels, type Said } from './MoveField.js';

const MoveCaseDocument = graphql(`
  mutation MoveCase($input: MoveCaseInput!) {
    moveCase(input: $input) {
      ...CaseState
    }
  }
`);

/** The order in which people are asked. */
const asked: readonly CaseDetail[] = [
  'CATEGORY',
  'REJECTION',
  'INTO',
  'UNIT',
  'ASSISTING',
  'ROUTE',
  'BODY',
  'DISPOSITION',
  'NOTE',
];

/** What the server offers this viewer, and for each what must be said with it; the note becomes part of the log for good. */
export function MoveCase({ matter }: { readonly matter: CaseFacts }) {
  const t = useT();
  const wordOf = useErrorText();
  const say = useToast();
  const { moves } = matter.viewerCan;
  const [chosen, setChosen] = useState<CaseMove | null>(null);
  const [said, setSaid] = useState<Said>({});
  const [missing, setMissing] = useState<CaseDetail | null>(null);
  const [{ fetching, error }, send] = useMutation(MoveCaseDocument);
  // What may be chosen changes under one's hands when somebody else moves the matter.
  const offer = moves.find(({ move }) => move === chosen) ?? moves[0];
  if (offer === undefined) return null;
  const fields = asked.filter((name) => offer.needs.includes(name) || offer.takes.includes(name));

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const lacking = fields.find((name) => !isSaid(name, said, offer.needs.includes(name)));
    setMissing(lacking ?? null);
    if (lacking !== undefined || fetching) return;
    const input = {
      caseId: matter.id,
      version: matter.version,
      move: offer.move,
      ...only(fields, said),
    } as MoveCaseInput;
    void send({ input }).then(({ data, error: refused }) => {
      if (refused !== undefined || data === undefined) return;
      setSaid({});
      setChosen(null);
      const status = t(`design.status.${data.moveCase.status}`);
      say(t('case.done', { what: t(`case.step.${offer.move}`), status }));
    });
  };
  return (
    <section className="card" aria-labelledby="move-case">
      <h2 id="move-case">{t('case.act')}</h2>
      <form className="stack" onSubmit={submit} noValidate>
        {error !== undefined && (
          <Notice tone="danger" alert>
            {wordOf(error)}
          </Notice>
        )}
        <Select
          label={t('case.move')}
          choices={moves.map(({ move }) => ({ id: move, label: t(`case.do.${move as OfferedName}`) }))}
          value={offer.move}
          onChange={(id) => {
            setChosen(moves.find(({ move }) => move === id)?.move ?? null);
            setMissing(null);
          }}
        />
        {fields.map((name) => (
          <MoveField
            key={name}
            name={name}
            optional={!offer.needs.includes(name)}
            error={missing === name ? t('case.missing', { field: t(labels[name]) }) : undefined}
            said={said}
            onSay={(more) => setSaid({ ...said, ...more })}
          />
        ))}
        <Button type="submit" look="primary" busy={fetching}>
          {t(fetching ? 'case.sending' : 'case.submit')}
        </Button>
      </form>
    </section>
  );
}

/** What follows from what is done in the thread, or from time, is never offered. */
type OfferedName = Exclude<
  CaseMove,
  | 'ASK_AUTHOR'
  | 'AUTHOR_ANSWERED'
  | 'AUTHOR_SILENT'
  | 'RATE_SATISFIED'
  | 'RATE_DISSATISFIED'
  | 'CLOSE_UNRATED'
  | 'WITHDRAW'
>;

const fieldOf = {
  NOTE: 'note',
  CATEGORY: 'category',
  REJECTION: 'rejection',
  UNIT: 'unitId',
  ASSISTING: 'assistingUnitIds',
  DISPOSITION: 'disposition',
  BODY: 'body',
  ROUTE: 'route',
  INTO: 'into',
} as const satisfies Record<CaseDetail, keyof MoveCaseInput>;

function isSaid(name: CaseDetail, said: Said, needed: boolean): boolean {
  const value = said[fieldOf[name]];
  const empty = value === undefined || value === null || value.length === 0;
  if (empty) return !needed;
  return name !== 'NOTE' || fits(String(value), limits.noteLength);
}

function only(fields: readonly CaseDetail[], said: Said): Said {
  const filled = fields.map((name) => fieldOf[name]).filter((field) => (said[field]?.length ?? 0) > 0);
  return Object.fromEntries(filled.map((field) => [field, said[field]]));
}
