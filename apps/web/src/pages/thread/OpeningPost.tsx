import { Hand, MessageSquare, Printer } from 'lucide-react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql, useErrorText } from '../../api/index.js';
import { Avatar, Button, TimeStamp, useToast } from '../../design/index.js';
import type { ThreadFieldsFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/index.js';
import { AuthorLine, useAuthorName } from '../people/AuthorLine.js';
import { domId, useDesk, type Post } from './desk.js';
import { PostBody } from './PostBody.js';
import { PostMenu } from './PostMenu.js';
import { SupportButton } from './SupportButton.js';

const MeToo = graphql(`
  mutation MeToo($threadId: ID!, $on: Boolean!) {
    meToo(threadId: $threadId, on: $on) {
      id
      meTooCount
      viewerMeToo
    }
  }
`);

interface OpeningPostProps {
  readonly thread: ThreadFieldsFragment;
  readonly post: Post;
}

export function OpeningPost({ thread, post }: OpeningPostProps) {
  const t = useT();
  const desk = useDesk();
  const name = useAuthorName(post.author);
  return (
    <article
      className="opening"
      id={domId(post.seq)}
      data-seq={post.seq}
      tabIndex={-1}
      aria-label={t('thread.opening')}
    >
      <header>
        <Avatar seed={post.author.avatarSeed} voice={post.author.voice} name={name} size={40} />
        <div>
          <AuthorLine author={post.author} />
          <p className="opening-time">
            <TimeStamp at={post.postedAt} slot={post.slot} />
            {post.editedAt != null && ` · ${t('thread.edited')}`}
          </p>
        </div>
      </header>
      <PostBody post={post} />
      <footer className="no-print">
        <SupportButton post={post} />
        <MeTooButton thread={thread} />
        {thread.viewerCan.reply && (
          <Button look="quiet" icon={<MessageSquare size={16} aria-hidden="true" />} onClick={() => desk.reply(null)}>
            {t('thread.reply')}
          </Button>
        )}
        <Button
          look="quiet"
          square
          className="wide-only"
          aria-label={t('thread.print')}
          title={t('thread.print')}
          onClick={() => window.print()}
        >
          <Printer size={17} aria-hidden="true" />
        </Button>
        <PostMenu post={post} />
      </footer>
    </article>
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
    return count > 0 ? <span className="support-count">{t('thread.meTooCount', { count })}</span> : null;
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
      {t('thread.meToo')}
      {count > 0 && <b>{count}</b>}
    </Button>
  );
}
