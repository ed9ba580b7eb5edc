import { EyeOff, Lock, Undo2 } from 'lucide-react';
import { DayStamp, Notice } from '../../design/index.js';
import type { ThreadFieldsFragment } from '../../gql/graphql.js';
import { T, useT } from '../../i18n/index.js';

/** Why a thread takes no more posts: its author took it back, or a moderator hid or locked it. */
export default function ClosedNotices({ thread }: { readonly thread: ThreadFieldsFragment }) {
  const t = useT();
  return (
    <>
      {thread.withdrawn && (
        <Notice icon={<Undo2 size={16} aria-hidden="true" />}>
          {thread.withdrawalReason == null
            ? t('log.withdrawn')
            : t('log.withdrawnBecause', { reason: thread.withdrawalReason })}
        </Notice>
      )}
      {thread.hidden != null && (
        <Notice icon={<EyeOff size={16} aria-hidden="true" />}>
          {thread.hidden.rule != null ? (
            t(`design.hold.${thread.hidden.rule}`)
          ) : (
            <T
              id="log.threadHidden"
              values={{ reason: thread.hidden.reason, by: thread.hidden.by, on: <DayStamp on={thread.hidden.on} /> }}
            />
          )}
        </Notice>
      )}
      {thread.locked && (
        <Notice icon={<Lock size={16} aria-hidden="true" />}>
          {thread.lockedReason == null ? (
            t('log.threadLocked')
          ) : (
            <T
              id="log.threadLockedBecause"
              values={{
                reason: thread.lockedReason.reason,
                by: thread.lockedReason.by,
                on: <DayStamp on={thread.lockedReason.on} />,
              }}
            />
          )}
        </Notice>
      )}
    </>
  );
}
