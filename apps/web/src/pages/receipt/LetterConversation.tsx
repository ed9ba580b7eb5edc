import type { LetterEntryView, LetterView } from '../../anonymous/signed-reads.js';
import { DayStamp, Notice, Seal } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { Pictures } from '../../images/Pictures.js';
import { Markdown } from '../../markdown/Markdown.js';

/** The author's words and the answers, as the anonymous origin holds them. */
export function LetterConversation({ letter }: { readonly letter: LetterView }) {
  const t = useT();
  const answered = letter.entries.some((entry) => entry.voice === 'ADDRESSEE');
  return (
    <section className="conversation" aria-label={t('receipt.answers')}>
      {letter.entries.map((entry) => (
        <Entry key={entry.seq} entry={entry} />
      ))}
      {!answered && <Notice>{t('receipt.noAnswers')}</Notice>}
    </section>
  );
}

function Entry({ entry }: { readonly entry: LetterEntryView }) {
  const t = useT();
  const official = entry.kind === 'OFFICIAL' || entry.kind === 'CORRECTION';
  const office = [entry.officeUnit, entry.officeTitle].filter((part) => part !== null && part !== '').join(' · ');
  const mine = entry.voice === 'AUTHOR';
  const word = official ? 'receipt.official' : entry.kind === 'QUESTION' ? 'receipt.question' : 'receipt.answer';
  return (
    <article className={`card entry ${mine ? 'entry-mine' : 'entry-answer'}${official ? ' entry-official' : ''}`}>
      <header>
        {official && <Seal size={34} />}
        <b>{t(mine ? 'receipt.you' : word)}</b>
        {office !== '' && <span>{office}</span>}
        <span className="grow" />
        <span className="muted">
          <DayStamp on={entry.day} />
        </span>
      </header>
      {entry.body === null ? <p className="muted">{t('receipt.removed')}</p> : <Markdown source={entry.body} />}
      <Pictures pictures={entry.images} />
    </article>
  );
}
