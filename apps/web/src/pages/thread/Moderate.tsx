import {
  ClipboardCheck,
  Eye,
  EyeOff,
  FolderInput,
  Lock,
  LockOpen,
  Megaphone,
  Merge,
  MessagesSquare,
  MessageCircleQuestionMark,
  Pin,
  PinOff,
  Rabbit,
  ShieldCheck,
  Split,
  Stamp,
  Turtle,
} from 'lucide-react';
import { useMutation } from 'urql';
import { graphql, useErrorText } from '../../api/index.js';
import { MenuButton, useToast, type MenuEntry } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { useDesk, type ThreadFacts } from './desk.js';

const PinThread = graphql(`
  mutation PinThread($threadId: ID!, $on: Boolean!) {
    pinThread(threadId: $threadId, on: $on) {
      id
      pinned
    }
  }
`);
const UnlockThread = graphql(`
  mutation UnlockThread($threadId: ID!) {
    unlockThread(threadId: $threadId) {
      id
      locked
      lockedReason {
        reason
        by
        on
      }
      viewerCan {
        reply
        lock
      }
    }
  }
`);

const QuickenThread = graphql(`
  mutation QuickenThread($threadId: ID!) {
    quickenThread(threadId: $threadId) {
      id
      slowMinutes
    }
  }
`);

/** The moderator's and the leader's hand, on the thread as a whole. */
export function Moderate({ thread }: { readonly thread: ThreadFacts }) {
  const t = useT();
  const say = useToast();
  const wordOf = useErrorText();
  const desk = useDesk();
  const [, pin] = useMutation(PinThread);
  const [, unlock] = useMutation(UnlockThread);
  const [, quicken] = useMutation(QuickenThread);
  const { viewerCan: can } = thread;
  const icon = { size: 16, 'aria-hidden': true } as const;
  const entries: MenuEntry[] = [];
  if (can.replyOfficially)
    entries.push({
      id: 'answer',
      label: t('post.answerOfficially'),
      icon: <Stamp {...icon} />,
      onAction: () => desk.replyOfficially(null),
    });
  if (can.askAuthor)
    entries.push({
      id: 'ask',
      label: t('post.askAuthor'),
      icon: <MessageCircleQuestionMark {...icon} />,
      onAction: desk.askAuthor,
    });
  if (can.tagForAction)
    entries.push({
      id: 'tag',
      label: t('threadSide.tagForAction'),
      icon: <ClipboardCheck {...icon} />,
      onAction: () => desk.ask({ about: 'tag' }),
    });
  if (can.pin)
    entries.push({
      id: 'pin',
      label: t(thread.pinned ? 'threadSide.unpin' : 'threadSide.pin'),
      icon: thread.pinned ? <PinOff {...icon} /> : <Pin {...icon} />,
      onAction: () =>
        void pin({ threadId: thread.id, on: !thread.pinned }).then(({ error }) => {
          if (error !== undefined) say(wordOf(error));
        }),
    });
  if (can.announce)
    entries.push({
      id: 'announce',
      label: t(thread.announcement == null ? 'threadSide.announce' : 'threadSide.announced'),
      icon: <Megaphone {...icon} />,
      onAction: () => desk.ask({ about: 'announce' }),
    });
  const merged = thread.duplicateOf != null;
  if (can.scheduleHour)
    entries.push({
      id: 'hour',
      label: t('threadSide.hour'),
      icon: <MessagesSquare {...icon} />,
      onAction: () => desk.ask({ about: 'hour' }),
    });
  if (can.lock && !merged)
    entries.push({
      id: 'lock',
      label: t(thread.locked ? 'threadSide.unlock' : 'threadSide.lock'),
      icon: thread.locked ? <LockOpen {...icon} /> : <Lock {...icon} />,
      onAction: () => {
        if (thread.locked)
          void unlock({ threadId: thread.id }).then(({ error }) => {
            if (error !== undefined) say(wordOf(error));
          });
        else desk.ask({ about: 'lock' });
      },
    });
  if (can.move)
    entries.push({
      id: 'move',
      label: t('threadSide.move'),
      icon: <FolderInput {...icon} />,
      onAction: () => desk.ask({ about: 'move' }),
    });
  if (can.move && (merged || !thread.locked))
    entries.push({
      id: 'merge',
      label: t(merged ? 'threadSide.separate' : 'threadSide.merge'),
      icon: merged ? <Split {...icon} /> : <Merge {...icon} />,
      onAction: () => desk.ask({ about: merged ? 'separate' : 'merge' }),
    });
  if (can.lock && !thread.locked)
    entries.push({
      id: 'slow',
      label: t(thread.slowMinutes == null ? 'threadSide.slow' : 'threadSide.quicken'),
      icon: thread.slowMinutes == null ? <Turtle {...icon} /> : <Rabbit {...icon} />,
      onAction: () => {
        if (thread.slowMinutes == null) desk.ask({ about: 'slow' });
        else
          void quicken({ threadId: thread.id }).then(({ error }) => {
            if (error !== undefined) say(wordOf(error));
          });
      },
    });
  if (can.hide)
    entries.push({
      id: 'hide',
      label: t('threadSide.hideThread'),
      icon: <EyeOff {...icon} />,
      onAction: () => desk.ask({ about: 'hide', post: null }),
    });
  if (can.restore)
    entries.push({
      id: 'restore',
      label: t('threadSide.restoreThread'),
      icon: <Eye {...icon} />,
      onAction: () => desk.ask({ about: 'restore', post: null }),
    });
  if (entries.length === 0) return null;
  return (
    <span className="no-print">
      <MenuButton label={t('threadSide.moderation')} entries={entries} look="line" square={false}>
        <ShieldCheck size={16} aria-hidden="true" />
        {t('threadSide.handle')}
      </MenuButton>
    </span>
  );
}
