import { useState, type SyntheticEvent } from 'react';
import { Plus, X } from 'lucide-react';
import { useMutation, useQuery } from 'urql';
import { lettersOf, limits, WordAction } from '#contracts';
import { graphql, useErrorText } from '../../../api/index.js';
import { Button, useToast } from '../../../design/index.js';
import { Select } from '../../../design/Select.js';
import { TextField } from '../../../design/TextField.js';
import { fits } from '../../../design/text-length.js';
import { useT } from '../../../i18n/index.js';

const Words = graphql(`
  query WatchedWords {
    watchedWords {
      id
      word
      action
    }
  }
`);
const Put = graphql(`
  mutation PutWatchedWord($word: String!, $action: WordAction!) {
    putWatchedWord(word: $word, action: $action) {
      id
    }
  }
`);
const Remove = graphql(`
  mutation RemoveWatchedWord($id: ID!) {
    removeWatchedWord(id: $id) {
      id
    }
  }
`);

const actions = Object.values(WordAction);
const { min, max } = limits.watchedWordLength;

/** The organisation's watched words; absent for administrators of a part of it. */
export function WatchedWords() {
  const t = useT();
  const say = useToast();
  const wordOf = useErrorText();
  const [{ data }, ask] = useQuery({ query: Words });
  const [{ fetching: putting }, put] = useMutation(Put);
  const [, remove] = useMutation(Remove);
  const [word, setWord] = useState('');
  const [action, setAction] = useState<WordAction>('HOLD');
  const [tried, setTried] = useState(false);
  if (data === undefined) return null;
  const misfit = !fits(word, limits.watchedWordLength) || Array.from(lettersOf(word)).length < min;
  const settle = ({ error }: { readonly error?: Parameters<typeof wordOf>[0] | undefined }): void => {
    if (error !== undefined) say(wordOf(error));
    ask({ requestPolicy: 'network-only' });
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(misfit);
    if (misfit) return;
    setWord('');
    void put({ word: word.trim(), action }).then(settle);
  };
  return (
    <section className="card watched-words" aria-labelledby="watched-words">
      <h2 id="watched-words">{t('boards.words')}</h2>
      <p>{t('boards.words.lead')}</p>
      <form onSubmit={submit} noValidate>
        <TextField
          label={t('boards.words.word')}
          value={word}
          onChange={setWord}
          error={tried && misfit ? t('boards.words.length', { min, max }) : undefined}
        />
        <Select
          label={t('boards.words.action')}
          choices={actions.map((id) => ({ id, label: t(`boards.words.${id}`) }))}
          value={action}
          onChange={(id) => setAction(id as WordAction)}
        />
        <Button type="submit" busy={putting} icon={<Plus size={16} aria-hidden="true" />}>
          {t('boards.words.add')}
        </Button>
      </form>
      {data.watchedWords.length === 0 && <p>{t('boards.words.none')}</p>}
      {actions.map((each) => {
        const words = data.watchedWords.filter((watched) => watched.action === each);
        return words.length === 0 ? null : (
          <div key={each}>
            <h3>{t(`boards.words.${each}`)}</h3>
            <ul className="plain-list">
              {words.map(({ id, word: watched }) => (
                <li key={id} className="tag">
                  {watched}
                  <button
                    type="button"
                    aria-label={t('boards.words.remove', { word: watched })}
                    onClick={() => void remove({ id }).then(settle)}
                  >
                    <X size={14} aria-hidden="true" />
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
