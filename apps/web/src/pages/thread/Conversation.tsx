import { lazy, Suspense, type Dispatch } from 'react';
import { Link } from '@tanstack/react-router';
import { PenLine, Turtle } from 'lucide-react';
import { useAnonymous } from '../../anonymous/ui/useAnonymous.js';
import { Button, buttonClass, Notice } from '../../design/index.js';
import { loadAreas, useT } from '../../i18n/index.js';
import { useDesk, type ThreadFacts } from './desk.js';
import { PinnedOfficials } from './PinnedOfficials.js';
import { PostStream } from './PostStream.js';
import { ProgressPill } from './ProgressPill.js';
import type { Speech } from './Speech.js';
import type { PostWindow, WindowAction } from './window.js';

const Speaking = lazy(async () => {
  const [module] = await Promise.all([
    import('./Speaking.js'),
    loadAreas(['speak', 'outcome', 'threadSide', 'anonymous', 'files']),
  ]);
  return module;
});
const Hour = lazy(async () => {
  const [module] = await Promise.all([import('./hours/Hour.js'), loadAreas(['hours'])]);
  return module;
});
const PostingsHere = lazy(async () => {
  const [module] = await Promise.all([import('../../anonymous/ui/PostingsHere.js'), loadAreas(['anonymous'])]);
  return { default: module.PostingsHere };
});

interface ConversationProps {
  readonly thread: ThreadFacts;
  readonly window: PostWindow;
  readonly dispatch: Dispatch<WindowAction>;
  readonly round: number;
  readonly lastVisit: number | null;
  /** Posts that are there and not shown. */
  readonly waiting: number;
  readonly onShowWaiting: () => void;
  /** What one is writing, if anything. */
  readonly speech: Speech | null;
  readonly onSilent: () => void;
}

/** What was said to the opening post, and where one says something oneself. */
export function Conversation({ thread, speech, onSilent, lastVisit, ...stream }: ConversationProps) {
  const t = useT();
  const desk = useDesk();
  const { postings } = useAnonymous();
  return (
    <>
      {thread.officeHour != null && (
        <Suspense fallback={null}>
          <Hour />
        </Suspense>
      )}
      {!desk.official && <PinnedOfficials officials={thread.officialReplies} />}
      <div className="replies-head">
        <h2>{t('thread.replyCount', { count: thread.postCount })}</h2>
        {(desk.official || thread.officialCount > 0) && (
          <Link
            from="/t/$threadId"
            to="."
            search={desk.official ? {} : { only: 'official' }}
            resetScroll={false}
            className={`${buttonClass(desk.official ? 'line' : 'quiet')} no-print`}
          >
            {t(desk.official ? 'post.showAll' : 'post.onlyOfficial')}
          </Link>
        )}
      </div>
      {thread.slowMinutes != null && (
        <Notice icon={<Turtle size={16} aria-hidden="true" />}>
          {t('threadSide.slowHere', { minutes: thread.slowMinutes })}
        </Notice>
      )}
      <PostStream
        threadId={thread.id}
        lastVisit={!desk.official && lastVisit !== null && lastVisit < thread.lastSeq ? lastVisit : null}
        {...stream}
      />
      {postings.length > 0 && (
        <Suspense fallback={null}>
          <PostingsHere threadId={thread.id} />
        </Suspense>
      )}
      {speech === null && <ProgressPill thread={thread} lastVisit={lastVisit} />}
      {speech === null && thread.viewerCan.reply && (
        <div className="composer-bar no-print">
          <button type="button" className="composer-invite" onClick={() => desk.reply(null)}>
            <PenLine size={17} aria-hidden="true" />
            {t('thread.writeReply')}
          </button>
          {thread.viewerCan.askAuthor && <Button onClick={desk.askAuthor}>{t('post.askAuthor')}</Button>}
          {thread.viewerCan.replyOfficially && (
            <Button onClick={() => desk.replyOfficially(null)}>{t('post.answerOfficially')}</Button>
          )}
        </div>
      )}
      {speech !== null && (
        <Suspense fallback={null}>
          <Speaking
            key={`${speech.as} ${speech.as === 'reply' ? '' : (speech.to?.seq ?? '')}`}
            thread={thread}
            speech={speech}
            onClose={onSilent}
            onSaid={(seq) => {
              onSilent();
              desk.refresh();
              desk.goTo(seq);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
