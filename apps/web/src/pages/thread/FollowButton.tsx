import { Bookmark } from 'lucide-react';
import { useMyAnonymous } from '../../anonymous/ui/useAnonymous.js';
import { useViewer } from '../../app/session.js';
import { Button } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { follow, mute, useFollows } from '../../reading/index.js';

/** Never offered to whoever holds the thread's receipt: their anonymous matters must stand in no list of theirs. */
export function FollowButton({ threadId }: { readonly threadId: string }) {
  const t = useT();
  const { id } = useViewer();
  const followed = useFollows().includes(threadId);
  const own = useMyAnonymous(threadId) !== undefined;
  if (own) return null;
  return (
    <Button
      look="quiet"
      icon={<Bookmark size={16} fill={followed ? 'currentColor' : 'none'} aria-hidden="true" />}
      aria-pressed={followed}
      onClick={() => {
        follow(id, threadId, !followed);
        if (!followed) mute(id, threadId, false);
      }}
    >
      {t(followed ? 'post.followed' : 'post.follow')}
    </Button>
  );
}
