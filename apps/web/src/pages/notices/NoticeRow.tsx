import { Link } from '@tanstack/react-router';
import {
  AtSign,
  ClipboardCheck,
  Flag,
  Inbox,
  Mail,
  MessageCircleQuestionMark,
  MessageSquare,
  ShieldAlert,
  Stamp,
} from 'lucide-react';
import { UserRoundCheck } from 'lucide-react';
import { TimeStamp } from '../../design/index.js';
import type { NoticeKind, NoticesQuery } from '../../gql/graphql.js';
import { useT } from '../../i18n/index.js';

type Told = NoticesQuery['notices']['edges'][number]['node'];

const icons: Readonly<Record<NoticeKind, typeof Mail>> = {
  REPLY: MessageSquare,
  OFFICIAL: Stamp,
  QUESTION: MessageCircleQuestionMark,
  LETTER: Mail,
  ADDRESSED: UserRoundCheck,
  CASE: ClipboardCheck,
  ASSIGNED: Inbox,
  MODERATED: ShieldAlert,
  FLAGGED: Flag,
  MENTION: AtSign,
};

interface NoticeRowProps {
  readonly notice: Told;
  /** How many things of it this person has not seen here. */
  readonly news: number;
  readonly onOpen: () => void;
}

export function NoticeRow({ notice, news, onOpen }: NoticeRowProps) {
  const t = useT();
  const { kind, thread, postSeq } = notice;
  const Icon = icons[kind];
  // Of several, the page opens where one stopped reading.
  const seq = postSeq === null || postSeq === 1 || news > 1 ? {} : { hash: String(postSeq) };
  return (
    <li className={news > 0 ? 'notice-row notice-row-unread' : 'notice-row'}>
      <span className={`notice-icon notice-icon-${kind.toLowerCase()}`}>
        <Icon size={17} aria-hidden="true" />
      </span>
      <div>
        <p className="notice-what">
          {t(`notices.kind.${kind}`, { count: news === 0 ? notice.version : news })}
          {news > 0 && <span className="notice-dot">{t('notices.unread')}</span>}
        </p>
        <Link to="/t/$threadId" params={{ threadId: thread.id }} {...seq} onClick={onOpen}>
          {thread.title === '' ? t('notices.untitled') : thread.title}
        </Link>
        <p className="notice-when">
          <TimeStamp at={notice.at} slot={notice.slot} />
        </p>
      </div>
    </li>
  );
}
