import { Link } from '@tanstack/react-router';
import { Merge } from 'lucide-react';
import { useEffect } from 'react';
import { useMyAnonymous } from '../../anonymous/ui/useAnonymous.js';
import { useViewer } from '../../app/session.js';
import { Notice } from '../../design/index.js';
import { T } from '../../i18n/index.js';
import { follow, useFollows } from '../../reading/index.js';
import type { ThreadFacts } from './desk.js';

interface DuplicateNoticeProps {
  readonly threadId: string;
  readonly of: NonNullable<ThreadFacts['duplicateOf']>;
}

/** Where the talk goes on. Whoever follows this thread on this device follows that one from now. */
export function DuplicateNotice({ threadId, of }: DuplicateNoticeProps) {
  const { id } = useViewer();
  const follows = useFollows();
  const own = useMyAnonymous(of.id) !== undefined;
  const carries = follows.includes(threadId) && !own;
  useEffect(() => {
    if (!carries) return;
    follow(id, of.id, true);
    follow(id, threadId, false);
  }, [carries, id, of.id, threadId]);
  return (
    <Notice icon={<Merge size={16} aria-hidden="true" />}>
      <T
        id="log.goesOn"
        values={{
          link: (
            <Link to="/t/$threadId" params={{ threadId: of.id }}>
              {of.title}
            </Link>
          ),
        }}
      />
    </Notice>
  );
}
