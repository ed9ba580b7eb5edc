import { Link } from '@tanstack/react-router';
import { ClipboardCheck, EyeOff, Eye, Lock, LockOpen, Pin, PinOff, ShieldCheck, Stamp } from 'lucide-react';
import { useMutation } from 'urql';
import { graphql, useErrorText } from '../../api/index.js';
import { Breadcrumbs, DayStamp, MenuButton, Notice, StatusChip, useToast, type MenuEntry } from '../../design/index.js';
import type { ThreadFieldsFragment } from '../../gql/graphql.js';
import { T, useLanguage, useT } from '../../i18n/index.js';
import { useDesk } from './desk.js';

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

export function ThreadHead({ thread }: { readonly thread: ThreadFieldsFragment }) {
  const t = useT();
  const { language } = useLanguage();
  return (
    <header className="thread-head">
      <div className="thread-top">
        <Breadcrumbs>
          {thread.board == null ? (
            <Link to="/letters">{t('shell.nav.letters')}</Link>
          ) : (
            <Link to="/">{t('shell.nav.threads')}</Link>
          )}
          {thread.board != null && (
            <Link to="/b/$slug" params={{ slug: thread.board.slug }}>
              {thread.board.name}
            </Link>
          )}
          <span>{t(`design.kind.${thread.kind}`)}</span>
        </Breadcrumbs>
        <Moderate thread={thread} />
      </div>
      <div className="row thread-chips">
        {thread.case != null && <StatusChip status={thread.case.status} />}
        {thread.case?.tags.map((tag) => (
          <span key={tag.id} className="action-tag">
            {language === 'en' ? tag.nameEn : tag.nameZh}
          </span>
        ))}
        {thread.pinned && <span className="tag tag-soft">{t('thread.pinned')}</span>}
        {thread.audience === 'UNIT' && <span className="tag">{t('thread.unitOnly')}</span>}
        {thread.audience === 'LETTER' && <span className="tag">{t('thread.letter')}</span>}
        {thread.kind === 'HEARTFELT' && <span className="tag tag-amber">{t('thread.heartfelt')}</span>}
      </div>
      <h1>{thread.title === '' ? t('thread.withheldTitle') : thread.title}</h1>
      {(thread.addressee != null || thread.addresseeUnit != null) && <Addressed thread={thread} />}
      {thread.hidden != null && (
        <Notice icon={<EyeOff size={16} aria-hidden="true" />}>
          <T
            id="thread.threadHidden"
            values={{ reason: thread.hidden.reason, by: thread.hidden.by, on: <DayStamp on={thread.hidden.on} /> }}
          />
        </Notice>
      )}
      {thread.locked && (
        <Notice icon={<Lock size={16} aria-hidden="true" />}>
          {thread.lockedReason == null ? (
            t('thread.threadLocked')
          ) : (
            <T
              id="thread.threadLockedBecause"
              values={{
                reason: thread.lockedReason.reason,
                by: thread.lockedReason.by,
                on: <DayStamp on={thread.lockedReason.on} />,
              }}
            />
          )}
        </Notice>
      )}
    </header>
  );
}

function Addressed({ thread }: { readonly thread: ThreadFieldsFragment }) {
  const t = useT();
  const person = thread.addressee == null ? '' : `${thread.addressee.name} ${thread.addressee.title ?? ''}`.trim();
  const to = [thread.addresseeUnit?.name ?? '', person].filter((part) => part !== '').join(' · ');
  return <p className="addressed">{t('thread.addressedTo', { to })}</p>;
}

/** The moderator's and the leader's hand, on the thread as a whole. */
function Moderate({ thread }: { readonly thread: ThreadFieldsFragment }) {
  const t = useT();
  const say = useToast();
  const wordOf = useErrorText();
  const desk = useDesk();
  const [, pin] = useMutation(PinThread);
  const [, unlock] = useMutation(UnlockThread);
  const { viewerCan: can } = thread;
  const icon = { size: 16, 'aria-hidden': true } as const;
  const entries: MenuEntry[] = [];
  if (can.replyOfficially)
    entries.push({
      id: 'answer',
      label: t('thread.answerOfficially'),
      icon: <Stamp {...icon} />,
      onAction: () => desk.replyOfficially(null),
    });
  if (can.tagForAction)
    entries.push({
      id: 'tag',
      label: t('thread.tagForAction'),
      icon: <ClipboardCheck {...icon} />,
      onAction: () => desk.ask({ about: 'tag' }),
    });
  if (can.pin)
    entries.push({
      id: 'pin',
      label: t(thread.pinned ? 'thread.unpin' : 'thread.pin'),
      icon: thread.pinned ? <PinOff {...icon} /> : <Pin {...icon} />,
      onAction: () =>
        void pin({ threadId: thread.id, on: !thread.pinned }).then(({ error }) => {
          if (error !== undefined) say(wordOf(error));
        }),
    });
  if (can.lock)
    entries.push({
      id: 'lock',
      label: t(thread.locked ? 'thread.unlock' : 'thread.lock'),
      icon: thread.locked ? <LockOpen {...icon} /> : <Lock {...icon} />,
      onAction: () => {
        if (thread.locked)
          void unlock({ threadId: thread.id }).then(({ error }) => {
            if (error !== undefined) say(wordOf(error));
          });
        else desk.ask({ about: 'lock' });
      },
    });
  if (can.hide)
    entries.push({
      id: 'hide',
      label: t('thread.hideThread'),
      icon: <EyeOff {...icon} />,
      onAction: () => desk.ask({ about: 'hide', post: null }),
    });
  if (can.restore)
    entries.push({
      id: 'restore',
      label: t('thread.restoreThread'),
      icon: <Eye {...icon} />,
      onAction: () => desk.ask({ about: 'restore', post: null }),
    });
  if (entries.length === 0) return null;
  return (
    <span className="no-print">
      <MenuButton label={t('thread.moderation')} entries={entries} look="line" square={false}>
        <ShieldCheck size={16} aria-hidden="true" />
        {t('thread.handle')}
      </MenuButton>
    </span>
  );
}
