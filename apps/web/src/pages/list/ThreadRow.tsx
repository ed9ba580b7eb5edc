import { memo } from 'react';
import { Link } from '@tanstack/react-router';
import { EyeOff, Lock, MessageSquare, Pin } from 'lucide-react';
import { Avatar, StatusChip, TimeStamp, titleShown } from '../../design/index.js';
import type { ThreadCardFieldsFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/index.js';
import { unreadIn, useMarks, useMutes } from '../../reading/index.js';
import { AuthorLine, useAuthorName } from '../people/AuthorLine.js';

interface ThreadRowProps {
  readonly thread: ThreadCardFieldsFragment;
  /** The time of the last word rather than of the first. */
  readonly byActivity: boolean;
}

export const ThreadRow = memo(function ThreadRow({ thread, byActivity }: ThreadRowProps) {
  const t = useT();
  const name = useAuthorName(thread.author);
  const unread = unreadIn(useMarks(), thread, useMutes());
  const icon = { size: 14, 'aria-hidden': true } as const;
  return (
    <li className="thread-row" data-read={unread === 0 ? true : undefined}>
      <Avatar seed={thread.author.avatarSeed} voice={thread.author.voice} name={name} size={40} />
      <div className="thread-row-body">
        <h2>
          {thread.pinned && (
            <span className="row-flag" title={t('list.pinned')}>
              <Pin {...icon} />
              <span className="visually-hidden">{t('list.pinned')}</span>
            </span>
          )}
          {thread.locked && (
            <span className="row-flag" title={t('list.locked')}>
              <Lock {...icon} />
              <span className="visually-hidden">{t('list.locked')}</span>
            </span>
          )}
          <Link to="/t/$threadId" params={{ threadId: thread.id }}>
            {titleShown(thread.title, t)}
          </Link>
          {unread !== null && unread > 0 && <span className="unread">{t('list.unread', { count: unread })}</span>}
        </h2>
        {thread.hidden != null ? (
          <p className="thread-row-excerpt">
            <EyeOff {...icon} />{' '}
            {thread.hidden.rule == null
              ? t('list.hidden', { reason: thread.hidden.reason })
              : t(`design.hold.${thread.hidden.rule}`)}
          </p>
        ) : (
          <p className="thread-row-excerpt">{thread.excerpt}</p>
        )}
        <p className="thread-row-meta">
          <span className={`kind kind-${thread.kind}`}>{t(`design.kind.${thread.kind}`)}</span>
          {thread.board != null && <span>{thread.board.name}</span>}
          <AuthorLine author={{ ...thread.author, title: null }} />
          <TimeStamp at={byActivity ? thread.lastActivityAt : thread.postedAt} slot={!byActivity && thread.slot} />
        </p>
      </div>
      <div className="thread-row-side">
        {thread.case != null && <StatusChip status={thread.case.status} small />}
        <span className="row-counts">
          {thread.officialCount > 0 && <span className="tag tag-office">{t('list.official')}</span>}
          <span title={t('list.replies', { count: thread.postCount })}>
            <MessageSquare {...icon} />
            <span aria-hidden="true">{thread.postCount}</span>
            <span className="visually-hidden">{t('list.replies', { count: thread.postCount })}</span>
          </span>
        </span>
        {thread.meTooCount > 0 && <small className="nowrap">{t('list.meToo', { count: thread.meTooCount })}</small>}
      </div>
    </li>
  );
});
