import { memo } from 'react';
import { CornerUpLeft, MessageSquare } from 'lucide-react';
import { Avatar, Button, TimeStamp } from '../../design/index.js';
import { T, useT } from '../../i18n/index.js';
import { AuthorLine, useAuthorName } from '../people/AuthorLine.js';
import { BlockedAuthor } from './BlockedAuthor.js';
import { domId, useDesk, type Post } from './desk.js';
import { OfficialCard } from './OfficialCard.js';
import { Permalink } from './Permalink.js';
import { PostBody } from './PostBody.js';
import { PostMenu } from './PostMenu.js';
import { StandsBecause } from './StandsBecause.js';
import { SupportButton } from './SupportButton.js';

interface PostItemProps {
  readonly post: Post;
  readonly depth: number;
  readonly inReplyTo: number | null;
}

/** A reply in its place. Official replies stand as cards here too: pinned above, and where they were said. */
export const PostItem = memo(function PostItem({ post, depth, inReplyTo }: PostItemProps) {
  const t = useT();
  const desk = useDesk();
  const name = useAuthorName(post.author);
  if (post.office != null) return <OfficialCard post={post} corrections={[]} />;
  return (
    <article
      id={domId(post.seq)}
      data-seq={post.seq}
      data-depth={depth}
      tabIndex={-1}
      className="post"
      aria-label={t('post.postLabel', { seq: post.seq, name })}
    >
      <Avatar seed={post.author.avatarSeed} voice={post.author.voice} name={name} />
      <div className="post-main">
        <header>
          <AuthorLine author={post.author} opener />
          <span className="post-time">
            <TimeStamp at={post.postedAt} slot={post.slot} />
            {post.editedAt != null && ` · ${t('thread.edited')}`}
          </span>
          <Permalink seq={post.seq} />
        </header>
        {inReplyTo !== null && <InReplyTo seq={inReplyTo} />}
        {post.author.blocked != null && <BlockedAuthor by={post.author.blocked} />}
        <PostBody post={post} />
        <StandsBecause post={post} />
        {post.state !== 'DELETED' && post.state !== 'PURGED' && (
          <footer className="no-print">
            <SupportButton post={post} />
            {post.viewer.can.reply && (
              <Button
                look="quiet"
                data-action="reply"
                icon={<MessageSquare size={16} aria-hidden="true" />}
                onClick={() => desk.reply(post)}
              >
                {t('post.reply')}
              </Button>
            )}
            <PostMenu post={post} />
          </footer>
        )}
      </div>
    </article>
  );
});

function InReplyTo({ seq }: { readonly seq: number }) {
  const desk = useDesk();
  return (
    <p className="in-reply-to">
      <CornerUpLeft size={14} aria-hidden="true" />
      <T
        id="post.inReplyTo"
        values={{
          link: (text) => (
            <button type="button" onClick={() => desk.goTo(seq)}>
              {text}
            </button>
          ),
          seq,
        }}
      />
    </p>
  );
}
