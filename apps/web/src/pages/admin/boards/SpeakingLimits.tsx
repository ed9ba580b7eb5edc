import { useState, type SyntheticEvent } from 'react';
import { useMutation, useQuery } from 'urql';
import { limits } from '#contracts';
import { graphql, useErrorText } from '../../../api/index.js';
import { Button, useToast } from '../../../design/index.js';
import { TextField } from '../../../design/TextField.js';
import { useT } from '../../../i18n/index.js';

const Limits = graphql(`
  query SpeakingLimits {
    speakingLimits {
      threadsAnHour
      threadsADay
      repliesAnHour
      repliesADay
    }
  }
`);
const SetLimits = graphql(`
  mutation SetSpeakingLimits($input: SpeakingLimitsInput!) {
    setSpeakingLimits(input: $input) {
      threadsAnHour
    }
  }
`);

const names = ['threadsAnHour', 'threadsADay', 'repliesAnHour', 'repliesADay'] as const;
type Name = (typeof names)[number];
const { min, max } = limits.speakingChoice;
/** A day allows no less than an hour. */
const leastOf = (name: Name, of: (other: Name) => number): number =>
  name === 'threadsADay' ? of('threadsAnHour') : name === 'repliesADay' ? of('repliesAnHour') : min;

/** How much one person may say by name; the server asks again who may choose it. */
export function SpeakingLimits() {
  const t = useT();
  const say = useToast();
  const wordOf = useErrorText();
  const [{ data }, ask] = useQuery({ query: Limits });
  const [{ fetching }, set] = useMutation(SetLimits);
  const [typed, setTyped] = useState<Partial<Record<Name, string>>>({});
  if (data === undefined) return null;
  const textOf = (name: Name): string => typed[name] ?? String(data.speakingLimits[name]);
  const countOf = (name: Name): number => (/^\d{1,4}$/.test(textOf(name).trim()) ? Number(textOf(name)) : Number.NaN);
  const faultOf = (name: Name): string | undefined => {
    const least = leastOf(name, countOf) || min;
    return countOf(name) >= least && countOf(name) <= max ? undefined : t('boards.limits.wrong', { min: least, max });
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (names.some((name) => faultOf(name) !== undefined)) return;
    const [threadsAnHour, threadsADay, repliesAnHour, repliesADay] = names.map(countOf) as [
      number,
      number,
      number,
      number,
    ];
    void set({ input: { threadsAnHour, threadsADay, repliesAnHour, repliesADay } }).then(({ error }) => {
      say(error === undefined ? t('boards.limits.saved') : wordOf(error));
      setTyped({});
      ask({ requestPolicy: 'network-only' });
    });
  };
  return (
    <section className="card watched-words" aria-labelledby="speaking-limits">
      <h2 id="speaking-limits">{t('boards.limits')}</h2>
      <p>{t('boards.limits.lead')}</p>
      <form onSubmit={submit} noValidate>
        {names.map((name) => (
          <TextField
            key={name}
            label={t(`boards.limits.${name}`)}
            inputMode="numeric"
            value={textOf(name)}
            onChange={(text) => setTyped({ ...typed, [name]: text })}
            error={faultOf(name)}
          />
        ))}
        <Button type="submit" busy={fetching}>
          {t('admin.save')}
        </Button>
      </form>
    </section>
  );
}
