import { DayStamp } from '../../design/index.js';
import { T } from '../../i18n/index.js';
import type { Post } from './desk.js';

/** Moderators looked at it, and it stands: everybody reads why, also of a post that was hidden in between. */
export function StandsBecause({ post: { state, moderation } }: { readonly post: Post }) {
  if (state !== 'VISIBLE' || moderation == null) return null;
  const { reason, by, on } = moderation;
  return (
    <p className="post-stands">
      <T id="post.stands" values={{ reason, by, on: <DayStamp on={on} /> }} />
    </p>
  );
}
