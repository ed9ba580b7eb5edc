import { lazy, Suspense, useState } from 'react';
import { Hand, MessageSquare, Printer, RotateCcw, Star } from 'lucide-react';
import { useMutation } from 'urql';
import { graphql, useErrorText } from '../../api/index.js';
import { Button, useToast } from '../../design/index.js';
import type { ThreadFieldsFragment } from '../../gql/graphql.js';
import { loadAreas, useT } from '../../i18n/index.js';
import { useDesk, type Post } from './desk.js';
import { FollowButton } from './FollowButton.js';
import { PostMenu } from './PostMenu.js';
import { StandsBecause } from './StandsBecause.js';
import { SupportButton } from './SupportButton.js';

const Announced = lazy(async () => {
  const [module] = await Promise.all([import('./announcing/Announced.js'), loadAreas(['announce'])]);
  return module;
});

const MeToo = graphql(`
  mutation MeToo($threadId: ID!, $on: Boolean!) {
    meToo(threadId: $threadId, on: $on) {
      id
      meTooCount
      viewerMeToo
    }
  }
`);

interface OpeningActionsProps {
  readonly thread: ThreadFieldsFragment;
  readonly post: Post;
}

export function OpeningActions({ thread, post }: OpeningActionsProps) {
  const t = useT();
  const desk = useDesk();
  return (
    <>
      {thread.announcement != null && (
        <Suspense fallback={null}>
          <Announced thread={thread} />
        </Suspense>
      )}
      <StandsBecause post={post} />
      <SupportButton post={post} />
      <MeTooButton thread={thread} />
      {thread.audience !== 'LETTER' && <FollowButton threadId={thread.id} />}
      <OwnVerdict thread={thread} />
      {thread.viewerCan.reply && (
        <Button look="quiet" icon={<MessageSquare size={16} aria-hidden="true" />} onClick={() => desk.reply(null)}>
          {t('post.reply')}
        </Button>
      )}
      <Button
        look="quiet"
        square
        className="wide-only"
        aria-label={t('post.print')}
        title={t('post.print')}
        onClick={() => window.print()}
      >
        <Printer size={17} aria-hidden="true" />
      </Button>
      <PostMenu post={post} />
    </>
  );
}

/** What whoever opened it by name has to say about the answer. */
function OwnVerdict({ thread }: { readonly thread: ThreadFieldsFragment }) {
  const t = useT();
  const desk = useDesk();
  const { rate, reopen } = thread.viewerCan;
  return (
    <>
      {rate && (
        <Button look="line" icon={<Star size={16} aria-hidden="true" />} onClick={() => desk.ask({ about: 'rate' })}>
          {t(thread.rating == null ? 'post.rate' : 'post.rateAgain')}
        </Button>
      )}
      {reopen && (
        <Button
          look="quiet"
          icon={<RotateCcw size={16} aria-hidden="true" />}
          onClick={() => desk.ask({ about: 'reopen' })}
        >
          {t('post.reopen')}
        </Button>
      )}
    </>
  );
}

/** Others press this; only the author says whether it was solved. */
function MeTooButton({ thread }: { readonly thread: ThreadFieldsFragment }) {
  const t = useT();
  const say = useToast();
  const wordOf = useErrorText();
  const [, meToo] = useMutation(MeToo);
  const [wish, setWish] = useState<boolean | null>(null);
  const shown = wish ?? thread.viewerMeToo;
  const count = thread.meTooCount + (shown === thread.viewerMeToo ? 0 : shown ? 1 : -1);
  if (!thread.viewerCan.meToo && !thread.viewerMeToo)
    return count > 0 ? <span className="support-count">{t('post.meTooCount', { count })}</span> : null;
  return (
    <Button
      look="quiet"
      icon={<Hand size={17} aria-hidden="true" />}
      aria-pressed={shown}
      onClick={() => {
        setWish(!shown);
        void meToo({ threadId: thread.id, on: !shown }).then(({ error }) => {
          setWish(null);
          if (error !== undefined) say(wordOf(error));
        });
      }}
    >
      {t('post.meToo')}
      {count > 0 && <b>{count}</b>}
    </Button>
  );
}
