import {
  BellOff,
  BellRing,
  BookmarkPlus,
  Eraser,
  Eye,
  EyeOff,
  Flag,
  History,
  Link2,
  MessageCircle,
  MessageCircleOff,
  MoreHorizontal,
} from 'lucide-react';
import { Pencil, PenTool, Trash2, Undo2 } from 'lucide-react';
import { useMyAnonymous } from '../../anonymous/ui/useAnonymous.js';
import { useViewer } from '../../app/session.js';
import { MenuButton, useToast, type MenuEntry } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { mute, useMutes } from '../../reading/index.js';
import { permalink, useDesk, type Post } from './desk.js';

/** What else may be done with a post. The entries are what the server says this viewer may do. */
export function PostMenu({ post }: { readonly post: Post }) {
  const t = useT();
  const say = useToast();
  const desk = useDesk();
  const { can } = post.viewer;
  const { id: viewerId } = useViewer();
  const muted = useMutes().includes(post.threadId);
  const isOpening = post.seq === desk.openingSeq;
  const icon = { size: 16, 'aria-hidden': true } as const;
  const entries: MenuEntry[] = [
    {
      id: 'copy',
      label: t('post.copyLink'),
      icon: <Link2 {...icon} />,
      onAction: () =>
        void navigator.clipboard.writeText(permalink(post.threadId, post.seq)).then(() => say(t('post.linkCopied'))),
    },
  ];
  const offer = (may: boolean, entry: MenuEntry): void => {
    if (may) entries.push(entry);
  };
  // As following: what one wrote anonymously stands in no list of one's own, and letters are found under letters.
  const keepable = useMyAnonymous(post.threadId) === undefined && desk.thread.audience !== 'LETTER';
  offer(keepable && isOpening, {
    id: 'quiet',
    label: t(muted ? 'post.unquiet' : 'post.quiet'),
    icon: muted ? <BellRing {...icon} /> : <BellOff {...icon} />,
    onAction: () => {
      mute(viewerId, post.threadId, !muted);
      say(t(muted ? 'post.unquieted' : 'post.quieted'));
    },
  });
  offer(keepable, {
    id: 'bookmark',
    label: t('post.bookmark'),
    icon: <BookmarkPlus {...icon} />,
    onAction: () => desk.ask({ about: 'bookmark', post }),
  });
  offer(can.edit, {
    id: 'edit',
    label: t('post.edit'),
    icon: <Pencil {...icon} />,
    onAction: () => desk.ask({ about: 'edit', post }),
  });
  offer(can.correct, {
    id: 'correct',
    label: t('post.correct'),
    icon: <PenTool {...icon} />,
    onAction: () => desk.correct(post),
  });
  offer(post.revision > 1 && post.body != null, {
    id: 'revisions',
    label: t('post.revisions'),
    icon: <History {...icon} />,
    onAction: () => desk.ask({ about: 'revisions', post }),
  });
  offer(can.hide, {
    id: 'hide',
    label: t('post.hide'),
    icon: <EyeOff {...icon} />,
    onAction: () => desk.ask({ about: 'hide', post }),
  });
  offer(can.restore, {
    id: 'restore',
    label: t('post.restore'),
    icon: <Eye {...icon} />,
    onAction: () => desk.ask({ about: 'restore', post }),
  });
  offer(can.block, {
    id: 'block',
    label: t('post.block'),
    icon: <MessageCircleOff {...icon} />,
    onAction: () => desk.ask({ about: 'block', post }),
  });
  offer(can.unblock, {
    id: 'unblock',
    label: t('post.unblock'),
    icon: <MessageCircle {...icon} />,
    onAction: () => desk.ask({ about: 'unblock', post }),
  });
  offer(can.mute, {
    id: 'mute',
    label: t('post.mute'),
    icon: <MessageCircleOff {...icon} />,
    onAction: () => desk.ask({ about: 'mute', post }),
  });
  offer(can.purge, {
    id: 'purge',
    label: t('post.purge'),
    icon: <Eraser {...icon} />,
    danger: true,
    onAction: () => desk.ask({ about: 'purge', post }),
  });
  offer(can.flag, {
    id: 'flag',
    label: t('post.flag'),
    icon: <Flag {...icon} />,
    onAction: () => desk.ask({ about: 'flag', post }),
  });
  offer(isOpening && desk.thread.viewerCan.withdraw, {
    id: 'withdraw',
    label: t('post.withdraw'),
    icon: <Undo2 {...icon} />,
    danger: true,
    onAction: () => desk.ask({ about: 'withdraw' }),
  });
  offer(can.delete && !isOpening, {
    id: 'delete',
    label: t('post.delete'),
    icon: <Trash2 {...icon} />,
    danger: true,
    onAction: () => desk.ask({ about: 'delete', post }),
  });
  return (
    <MenuButton label={t('post.more', { seq: post.seq })} entries={entries}>
      <MoreHorizontal size={18} aria-hidden="true" />
    </MenuButton>
  );
}
