import { Link } from '@tanstack/react-router';
import { Eye, Keyboard, Lock } from 'lucide-react';
import { useT } from '../../i18n/index.js';
import { useDesk, type ThreadFacts } from './desk.js';
import { ProgressSteps } from './Progress.js';

interface RailProps {
  readonly thread: ThreadFacts;
  readonly lastVisit: number | null;
  readonly keysOn: boolean;
}

export function Rail({ thread, lastVisit, keysOn }: RailProps) {
  const t = useT();
  const desk = useDesk();
  const { case: matter } = thread;
  return (
    <aside className="rail no-print" aria-label={t('thread.rail')}>
      {matter != null && (
        <section className="card">
          <h2>{t('thread.progress')}</h2>
          <ProgressSteps matter={matter} />
          <dl className="facts">
            <div>
              <dt>{t('thread.caseNumber')}</dt>
              <dd>
                <Link to="/cases/$number" params={{ number: matter.number }}>
                  {matter.number}
                </Link>
              </dd>
            </div>
            {matter.unit != null && (
              <div>
                <dt>{t('thread.leadUnit')}</dt>
                <dd>{matter.unit.name}</dd>
              </div>
            )}
          </dl>
        </section>
      )}
      <JumpList thread={thread} lastVisit={lastVisit} />
      <section className="card thread-note">
        <h2>
          <Eye size={16} aria-hidden="true" />
          {t('thread.readers')}
        </h2>
        <p>{useReadersLine(thread.readers)}</p>
      </section>
      {thread.board?.voices.includes('ANONYMOUS') === true && (
        <section className="card thread-note">
          <h2>
            <Lock size={16} aria-hidden="true" />
            {t('thread.anonymousNote.title')}
          </h2>
          <p>{t('thread.anonymousNote.text')}</p>
        </section>
      )}
      <button type="button" className="keys-line" onClick={() => desk.ask({ about: 'keys' })}>
        <Keyboard size={16} aria-hidden="true" />
        {keysOn ? (
          <>
            <kbd>J</kbd>
            <kbd>K</kbd> {t('thread.keys.posts')} <kbd>R</kbd> {t('thread.keys.reply')} <kbd>?</kbd>{' '}
            {t('thread.keys.more')}
          </>
        ) : (
          t('thread.keys.off')
        )}
      </button>
    </aside>
  );
}

/** 「能看到：全体成员，62 人」 */
export function useReadersLine(readers: ThreadFacts['readers']): string {
  const t = useT();
  if (readers.everyone) return t('thread.readers.everyone', { count: readers.count });
  const people = readers.people.map((person) => [person.name, person.title ?? ''].join(' ').trim());
  return t('thread.readers.some', {
    who: [...readers.units, ...people].join(t('thread.listComma')),
    count: readers.count,
  });
}

function JumpList({ thread, lastVisit }: { readonly thread: ThreadFacts; readonly lastVisit: number | null }) {
  const t = useT();
  const desk = useDesk();
  const { opening } = thread;
  const officials = thread.officialReplies.filter((post) => post.kind === 'OFFICIAL');
  const unread = lastVisit !== null && lastVisit < thread.lastSeq ? Math.max(lastVisit, opening.seq) + 1 : null;
  const entries = [
    { seq: opening.seq, label: t('thread.opening') },
    ...officials.map((post) => ({
      seq: post.seq,
      label: t('thread.jump.official', { unit: post.office?.unitName ?? '' }),
    })),
    ...(unread === null ? [] : [{ seq: unread, label: t('thread.jump.unread') }]),
    ...(thread.lastSeq > opening.seq ? [{ seq: thread.lastSeq, label: t('thread.jump.newest') }] : []),
  ];
  return (
    <nav className="card" aria-label={t('thread.jump')}>
      <h2>{t('thread.jump')}</h2>
      <ul className="plain-list jumps">
        {entries.map(({ seq, label }) => (
          <li key={`${seq} ${label}`}>
            <button type="button" onClick={() => desk.goTo(seq)}>
              <span>{label}</span>
              <small>#{seq}</small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
