import { lazy, Suspense, useMemo, useReducer, useState } from 'react';
import { useLocation } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { useAnonymous } from '../../anonymous/ui/useAnonymous.js';
import { Button } from '../../design/index.js';
import { loadAreas, useT } from '../../i18n/index.js';
import { DeskContext, type Desk, type Question, type ThreadFacts } from './desk.js';
import { Moderate } from './Moderate.js';
import { OpeningActions } from './OpeningActions.js';
import { OpeningPost } from './OpeningPost.js';
import { PinnedOfficials } from './PinnedOfficials.js';
import { PostStream } from './PostStream.js';
import { ProgressStrip } from './Progress.js';
import { Rail } from './Rail.js';
import type { Speech } from './Speech.js';
import { ThreadHead } from './ThreadHead.js';
import { useReadingPosition } from './useReadingPosition.js';
import { useKeysOn } from './keys.js';
import { useThreadLive } from './useThreadLive.js';
import { openWindow, PAGE_SIZE, reduceWindow, type PostWindow } from './window.js';

const ThreadKeys = lazy(() => import('./ThreadKeys.js'));
const Questions = lazy(async () => {
  const [module] = await Promise.all([import('./questions/Questions.js'), loadAreas(['threadWork'])]);
  return module;
});
const Speaking = lazy(async () => {
  const [module] = await Promise.all([import('./Speaking.js'), loadAreas(['speak', 'threadSide', 'anonymous'])]);
  return module;
});
const QuoteButton = lazy(() => import('./QuoteButton.js'));
const PostingsHere = lazy(async () => {
  const [module] = await Promise.all([import('../../anonymous/ui/PostingsHere.js'), loadAreas(['anonymous'])]);
  return { default: module.PostingsHere };
});

interface ThreadViewProps {
  readonly thread: ThreadFacts;
  readonly onRefresh: () => void;
}

function firstWindow(thread: ThreadFacts, hash: string, lastVisit: number | null): PostWindow {
  const asked = Number(hash);
  if (Number.isInteger(asked) && asked > thread.opening.seq)
    return openWindow({ first: PAGE_SIZE, around: asked }, thread.lastSeq, asked);
  if (lastVisit !== null && lastVisit > thread.opening.seq && lastVisit < thread.lastSeq)
    return openWindow({ first: PAGE_SIZE, around: lastVisit + 1 }, thread.lastSeq, lastVisit + 1);
  return openWindow({ first: PAGE_SIZE }, thread.lastSeq);
}

export function ThreadView({ thread, onRefresh }: ThreadViewProps) {
  const t = useT();
  const { hash } = useLocation();
  const [container, setContainer] = useState<HTMLElement | null>(null);
  const lastVisit = useReadingPosition(thread.id, container);
  const [stretch, dispatch] = useReducer(reduceWindow, undefined, () => firstWindow(thread, hash, lastVisit));
  const [round, setRound] = useState(0);
  const [question, setQuestion] = useState<Question | null>(null);
  const [speech, setSpeech] = useState<Speech | null>(null);
  const { postings } = useAnonymous();

  const desk = useMemo<Desk>(() => {
    const refresh = (): void => {
      onRefresh();
      setRound((count) => count + 1);
    };
    return {
      thread,
      openingSeq: thread.opening.seq,
      nextOfficial: (seq) => thread.officialReplies.find((post) => post.seq > seq)?.seq ?? null,
      goTo: (seq) => {
        if (seq === thread.opening.seq) window.scrollTo({ top: 0 });
        else dispatch({ type: 'go', seq });
      },
      reply: (to, quote) => setSpeech({ as: 'reply', to, quote: quote ?? null }),
      replyOfficially: (to) => setSpeech({ as: 'official', to, quote: null }),
      askAuthor: () => setSpeech({ as: 'question', to: null, quote: null }),
      correct: (official) => setSpeech({ as: 'correction', to: official, quote: null }),
      ask: setQuestion,
      refresh,
    };
  }, [thread, onRefresh]);

  const heard = useThreadLive(thread.id, thread.version, desk.refresh);
  const newest = Math.max(heard, thread.lastSeq);
  const waiting = newest - stretch.ceiling;
  const showWaiting = (): void => dispatch({ type: 'go', seq: stretch.ceiling + 1, upTo: newest });
  const keysOn = useKeysOn();

  return (
    <DeskContext value={desk}>
      <div className="wrap page with-rail thread">
        <div ref={setContainer}>
          <ThreadHead thread={thread} actions={<Moderate thread={thread} />} />
          {thread.case != null && <ProgressStrip matter={thread.case} />}
          <OpeningPost post={thread.opening} actions={<OpeningActions thread={thread} post={thread.opening} />} />
          <PinnedOfficials officials={thread.officialReplies} />
          <div className="replies-head">
            <h2>{t('thread.replyCount', { count: thread.postCount })}</h2>
          </div>
          <PostStream
            threadId={thread.id}
            window={stretch}
            dispatch={dispatch}
            round={round}
            lastVisit={lastVisit !== null && lastVisit < thread.lastSeq ? lastVisit : null}
            waiting={waiting}
            onShowWaiting={showWaiting}
          />
          {postings.length > 0 && (
            <Suspense fallback={null}>
              <PostingsHere threadId={thread.id} />
            </Suspense>
          )}
          {speech === null && thread.viewerCan.reply && (
            <div className="composer-bar no-print">
              <button type="button" className="composer-invite" onClick={() => desk.reply(null)}>
                <PenLine size={17} aria-hidden="true" />
                {t('thread.writeReply')}
              </button>
              {thread.viewerCan.askAuthor && <Button onClick={desk.askAuthor}>{t('thread.askAuthor')}</Button>}
              {thread.viewerCan.replyOfficially && (
                <Button onClick={() => desk.replyOfficially(null)}>{t('thread.answerOfficially')}</Button>
              )}
            </div>
          )}
          {speech !== null && (
            <Suspense fallback={null}>
              <Speaking
                key={`${speech.as} ${speech.as === 'reply' ? '' : (speech.to?.seq ?? '')}`}
                thread={thread}
                speech={speech}
                onClose={() => setSpeech(null)}
                onSaid={(seq) => {
                  setSpeech(null);
                  desk.refresh();
                  desk.goTo(seq);
                }}
              />
            </Suspense>
          )}
        </div>
        <Rail thread={thread} lastVisit={lastVisit} keysOn={keysOn} />
        {keysOn && question === null && speech === null && (
          <Suspense fallback={null}>
            <ThreadKeys onNew={waiting > 0 ? showWaiting : null} />
          </Suspense>
        )}
        {container !== null && thread.viewerCan.reply && (
          <Suspense fallback={null}>
            <QuoteButton container={container} />
          </Suspense>
        )}
        {question !== null && (
          <Suspense fallback={null}>
            <Questions question={question} onClose={() => setQuestion(null)} />
          </Suspense>
        )}
      </div>
    </DeskContext>
  );
}
