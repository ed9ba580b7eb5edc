import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Check, Flag, Hand, Undo2, X } from 'lucide-react';
import { useMutation } from 'urql';
import { limits } from '#contracts';
import { useErrorText } from '../../api/index.js';
import { Avatar, Button, DayStamp, TimeStamp, useToast } from '../../design/index.js';
import { T, useT } from '../../i18n/index.js';
import { Pictures } from '../../images/Pictures.js';
import { Markdown } from '../../markdown/Markdown.js';
import { AuthorLine, useAuthorName } from '../people/AuthorLine.js';
import { DecideDialog, type Verdict } from './DecideDialog.js';
import { ClaimReview, type Review } from './documents.js';

interface ReviewCardProps {
  readonly review: Review;
  readonly onChange: () => void;
}

/** One flagged post as everybody sees it, why it was flagged, and what may be done. */
export function ReviewCard({ review, onChange }: ReviewCardProps) {
  const t = useT();
  const { thread, post, state } = review;
  const name = useAuthorName(post.author);
  const title = thread.title === '' ? t('review.untitled') : thread.title;
  return (
    <article className="card review" aria-label={t('review.seq', { seq: post.seq })}>
      <header>
        <h2>
          <Link to="/t/$threadId" params={{ threadId: thread.id }} {...(post.seq === 1 ? {} : { hash: `${post.seq}` })}>
            {title}
          </Link>
        </h2>
        <p className="review-where">
          {thread.board?.name} · {post.seq === 1 ? t('review.opening') : t('review.seq', { seq: post.seq })}
        </p>
      </header>
      <div className="review-post">
        <p className="review-author">
          <Avatar seed={post.author.avatarSeed} voice={post.author.voice} name={name} />
          <span>
            <AuthorLine author={post.author} />
            <TimeStamp at={post.postedAt} slot={post.slot} />
          </span>
        </p>
        {post.body != null && <Markdown source={post.body} />}
        <Pictures pictures={post.images} />
      </div>
      <Why review={review} />
      {state === 'WAITING' ? <Steps review={review} onChange={onChange} /> : <Decision review={review} />}
    </article>
  );
}

function Why({ review: { flags, words, held, overdue, since } }: { readonly review: Review }) {
  const t = useT();
  const reasons = [...new Set(flags.map(({ reason }) => reason))];
  const notes = flags.filter(({ note }) => note !== '');
  return (
    <section className="review-flags">
      <p>
        <Flag size={15} aria-hidden="true" />
        {held && <b>{t('review.held')}</b>}
        {overdue && <span className="tag tag-danger">{t('review.overdue', { hours: limits.heldHours })}</span>}
        {words.length > 0 && <span>{t('review.words')}</span>}
        {words.map((word) => (
          <mark key={word}>{word}</mark>
        ))}
        {flags.length > 0 && <b>{t('review.flags', { count: flags.length })}</b>}
        {reasons.map((reason) => (
          <span key={reason} className="tag">
            {t(`flag.reason.${reason}`)}
            {flags.length > 1 && ` ${flags.filter((each) => each.reason === reason).length}`}
          </span>
        ))}
        <span className="review-since">
          <T id="review.since" values={{ on: <DayStamp on={since} /> }} />
        </span>
      </p>
      {notes.length > 0 && (
        <ul>
          {notes.map(({ reason, note }, at) => (
            <li key={`${reason} ${at}`}>{note}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Steps({ review, onChange }: ReviewCardProps) {
  const t = useT();
  const say = useToast();
  const wordOf = useErrorText();
  const [{ fetching }, claim] = useMutation(ClaimReview);
  const [deciding, setDeciding] = useState<Verdict | null>(null);
  const [no, yes]: readonly [Verdict, Verdict] = review.held ? ['reject', 'release'] : ['uphold', 'dismiss'];
  const take = (on: boolean): void =>
    void claim({ reviewId: review.id, on }).then(({ error }) => {
      if (error === undefined) return;
      say(wordOf(error));
      onChange();
    });
  if (!review.mine)
    return (
      <footer>
        {review.claimedBy !== null && <span>{t('review.claimedBy', { name: review.claimedBy })}</span>}
        {review.mayClaim && (
          <Button
            look="primary"
            busy={fetching}
            icon={<Hand size={16} aria-hidden="true" />}
            onClick={() => take(true)}
          >
            {t('review.claim')}
          </Button>
        )}
      </footer>
    );
  return (
    <footer>
      <span>{t('review.mine')}</span>
      <Button look="danger" icon={<X size={16} aria-hidden="true" />} onClick={() => setDeciding(no)}>
        {t(`review.${no}`)}
      </Button>
      <Button look="line" icon={<Check size={16} aria-hidden="true" />} onClick={() => setDeciding(yes)}>
        {t(`review.${yes}`)}
      </Button>
      <Button look="quiet" busy={fetching} icon={<Undo2 size={16} aria-hidden="true" />} onClick={() => take(false)}>
        {t('review.leave')}
      </Button>
      {deciding !== null && (
        <DecideDialog review={review} as={deciding} onDone={onChange} onClose={() => setDeciding(null)} />
      )}
    </footer>
  );
}

function Decision({ review: { state, reason, decidedOn } }: { readonly review: Review }) {
  const t = useT();
  if (state === 'WAITING') return null;
  return (
    <footer>
      <span className="tag">{t(`review.state.${state}`)}</span>
      <span>
        <T id="review.done" values={{ reason: reason ?? '', on: <DayStamp on={decidedOn ?? ''} /> }} />
      </span>
    </footer>
  );
}
