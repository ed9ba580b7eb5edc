import { Link } from '@tanstack/react-router';
import {
  ClipboardCheck,
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
};

interface NoticeRowProps {
  readonly notice: Told;
  readonly onOpen: () => void;
}

export function NoticeRow({ notice, onOpen }: NoticeRowProps) {
  const t = useT();
  const { kind, thread, postSeq } = notice;
  const Icon = icons[kind];
  const seq = postSeq === null || postSeq === 1 ? {} : { hash: String(postSeq) };
  return (
    <li className={notice.unread ? 'notice-row notice-row-unread' : 'notice-row'}>
      <span className={`notice-icon notice-icon-${kind.toLowerCase()}`}>
        <Icon size={17} aria-hidden="true" />
      </span>
      <div>
        <p className="notice-what">
          {t(`notices.kind.${kind}`, { count: notice.count })}
          {notice.unread && <span className="notice-dot">{t('notices.unread')}</span>}
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
