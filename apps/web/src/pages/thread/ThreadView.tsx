import { lazy, Suspense, useEffect, useEffectEvent, useMemo, useReducer, useState } from 'react';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { Skeleton } from '../../design/index.js';
import { loadAreas } from '../../i18n/index.js';
import { DeskContext, domId, type Desk, type Question, type ThreadFacts } from './desk.js';
import { OpeningPost } from './OpeningPost.js';
import { ProgressStrip } from './Progress.js';
import type { Speech } from './Speech.js';
import { ThreadHead } from './ThreadHead.js';
import { useReadingPosition } from './useReadingPosition.js';
import { useKeysOn } from '../../app/keys.js';
import { useThreadLive } from './useThreadLive.js';
import { openWindow, PAGE_SIZE, reduceWindow, type PostWindow } from './window.js';

// Asked for at once, beside the thread itself. Head and opening are painted before it comes, and stay the same elements
// when it does: what one selected in them, or opened large, is not lost.
const later = Promise.all([import('./later.js'), loadAreas(['post', 'threadSide'])]).then(([module]) => module);
const Moderate = lazy(async () => ({ default: (await later).Moderate }));
const OpeningActions = lazy(async () => ({ default: (await later).OpeningActions }));
const Conversation = lazy(async () => ({ default: (await later).Conversation }));
const Rail = lazy(async () => ({ default: (await later).Rail }));
const ThreadKeys = lazy(() => import('./ThreadKeys.js'));
const Questions = lazy(async () => {
  const [module] = await Promise.all([
    import('./questions/Questions.js'),
    loadAreas(['speak', 'threadWork', 'rating', 'flag']),
  ]);
  return module;
});
const DuplicateNotice = lazy(async () => {
  const [module] = await Promise.all([import('./DuplicateNotice.js'), loadAreas(['log'])]);
  return { default: module.DuplicateNotice };
});
const QuoteButton = lazy(() => import('./QuoteButton.js'));

interface ThreadViewProps {
  readonly thread: ThreadFacts;
  readonly onRefresh: () => void;
}

const seqIn = (hash: string): number | null => (/^[1-9]\d{0,8}$/.test(hash) ? Number(hash) : null);

function firstWindow(
  thread: ThreadFacts,
  asked: number | null,
  lastVisit: number | null,
  official: boolean,
): PostWindow {
  if (official) return openWindow({ first: PAGE_SIZE, official }, thread.lastSeq);
  if (asked !== null && asked > thread.opening.seq)
    return openWindow({ first: PAGE_SIZE, around: asked }, thread.lastSeq, asked);
  if (lastVisit !== null && lastVisit > thread.opening.seq && lastVisit < thread.lastSeq)
    return openWindow({ first: PAGE_SIZE, around: lastVisit + 1 }, thread.lastSeq, lastVisit + 1);
  return openWindow({ first: PAGE_SIZE }, thread.lastSeq);
}

export function ThreadView({ thread, onRefresh }: ThreadViewProps) {
  const asked = seqIn(useLocation().hash);
  const official = useSearch({ from: '/t/$threadId' }).only === 'official';
  const navigate = useNavigate({ from: '/t/$threadId' });
  const [container, setContainer] = useState<HTMLElement | null>(null);
  const lastVisit = useReadingPosition(thread.id, official ? null : container);
  const [stretch, dispatch] = useReducer(reduceWindow, undefined, () =>
    firstWindow(thread, asked, lastVisit, official),
  );
  const [round, setRound] = useState(0);
  const [question, setQuestion] = useState<Question | null>(null);
  const [speech, setSpeech] = useState<Speech | null>(null);

  const desk = useMemo<Desk>(() => {
    const refresh = (): void => {
      onRefresh();
      setRound((count) => count + 1);
    };
    return {
      thread,
      openingSeq: thread.opening.seq,
      official,
      nextOfficial: (seq) => thread.officialReplies.find((post) => post.seq > seq)?.seq ?? null,
      goTo: (seq) => {
        if (seq === thread.opening.seq) window.scrollTo({ top: 0 });
        // Where only the office speaks there is no way to the others: the whole thread is shown again.
        else if (official && document.getElementById(domId(seq)) === null)
          void navigate({ search: {}, hash: domId(seq), resetScroll: false });
        else dispatch({ type: 'go', seq });
      },
      reply: (to, quote) =>
        setSpeech((now) =>
          now?.as === 'reply' && quote !== undefined ? { ...now, quote } : { as: 'reply', to, quote: quote ?? null },
        ),
      replyOfficially: (to) => setSpeech({ as: 'official', to, quote: null }),
      askAuthor: () => setSpeech({ as: 'question', to: null, quote: null }),
      correct: (official) => setSpeech({ as: 'correction', to: official, quote: null }),
      ask: setQuestion,
      refresh,
    };
  }, [thread, onRefresh, official, navigate]);

  const heard = useThreadLive(thread.id, thread.version, desk.refresh);
  const newest = Math.max(heard, thread.lastSeq);
  const waiting = official ? 0 : newest - stretch.ceiling;
  const turn = useEffectEvent(() => dispatch({ type: 'address', official, seq: asked, upTo: newest }));
  useEffect(() => turn(), [asked, official]);
  const showWaiting = (): void => dispatch({ type: 'go', seq: stretch.ceiling + 1, upTo: newest });
  const keysOn = useKeysOn();

  return (
    <DeskContext value={desk}>
      <div className="wrap page with-rail thread">
        <div ref={setContainer}>
          <ThreadHead
            thread={thread}
            actions={
              <Suspense fallback={null}>
                <Moderate thread={thread} />
              </Suspense>
            }
          />
          {thread.duplicateOf != null && (
            <Suspense fallback={null}>
              <DuplicateNotice threadId={thread.id} of={thread.duplicateOf} />
            </Suspense>
          )}
          {thread.case != null && <ProgressStrip matter={thread.case} />}
          <OpeningPost
            post={thread.opening}
            actions={
              <Suspense fallback={null}>
                <OpeningActions thread={thread} post={thread.opening} />
              </Suspense>
            }
          />
          <Suspense fallback={<Skeleton blocks={[280, 120, 120, 120]} />}>
            <Conversation
              thread={thread}
              window={stretch}
              dispatch={dispatch}
              round={round}
              lastVisit={lastVisit}
              waiting={waiting}
              onShowWaiting={showWaiting}
              speech={speech}
              onSilent={() => setSpeech(null)}
            />
          </Suspense>
        </div>
        <Suspense fallback={null}>
          <Rail thread={thread} lastVisit={lastVisit} keysOn={keysOn} />
        </Suspense>
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
