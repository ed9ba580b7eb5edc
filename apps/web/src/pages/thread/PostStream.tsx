import { useEffect, useEffectEvent, type Dispatch } from 'react';
import { ArrowDown } from 'lucide-react';
import { Button } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { domId } from './desk.js';
import { PostPage } from './PostPage.js';
import { edges, floorOf, loadedSeqs, type PostWindow, type WindowAction } from './window.js';

interface PostStreamProps {
  readonly threadId: string;
  readonly window: PostWindow;
  readonly dispatch: Dispatch<WindowAction>;
  readonly round: number;
  readonly lastVisit: number | null;
  /** How many posts have come since. */
  readonly waiting: number;
  readonly onShowWaiting: () => void;
}

/** The replies on the screen, a way on at either end, and the pill that says more has come. */
export function PostStream(props: PostStreamProps) {
  const { threadId, window: shown, dispatch, round, lastVisit, waiting, onShowWaiting } = props;
  const t = useT();
  const ends = edges(shown);
  const { goal } = shown;
  const there = goal !== null && loadedSeqs(shown).has(goal);
  const arrived = useEffectEvent(() => dispatch({ type: 'arrived' }));
  useEffect(() => {
    if (goal === null || !there) return;
    const target = document.getElementById(domId(goal));
    if (target === null) return;
    target.scrollIntoView({ block: 'start' });
    target.focus({ preventScroll: true });
    arrived();
  }, [goal, there]);
  return (
    <div className="stream">
      <div className="waiting no-print" role="status">
        {waiting > 0 && (
          <button type="button" className="pill" onClick={onShowWaiting}>
            <ArrowDown size={16} aria-hidden="true" />
            {t('post.newReplies', { count: waiting })}
          </button>
        )}
      </div>
      {ends?.first.hasPrevious === true && (
        <p className="more no-print">
          <Button onClick={() => dispatch({ type: 'earlier' })}>{t('post.earlier')}</Button>
        </p>
      )}
      <div className="posts">
        {shown.pages.map((page) => (
          <PostPage
            key={page.key}
            threadId={threadId}
            page={page}
            round={round}
            floor={floorOf(shown, page.key)}
            ceiling={shown.ceiling}
            lastVisit={lastVisit}
            onLoaded={(key, facts) => dispatch({ type: 'loaded', key, facts })}
          />
        ))}
      </div>
      {ends?.last.hasNext === true && (
        <p className="more no-print">
          <Button onClick={() => dispatch({ type: 'later' })}>{t('post.later')}</Button>
        </p>
      )}
    </div>
  );
}
