import { MessageCircleOff } from 'lucide-react';
import { DayStamp } from '../../design/index.js';
import { T } from '../../i18n/index.js';
import type { Post } from './desk.js';

/** Nothing vanishes silently: everyone reads that, and why, an anonymous author may not go on in this thread. */
export function BlockedAuthor({ by: { reason, by, on } }: { readonly by: NonNullable<Post['author']['blocked']> }) {
  return (
    <p className="author-blocked">
      <MessageCircleOff size={14} aria-hidden="true" />
      <span>
        <T id="post.authorBlocked" values={{ reason, by, on: <DayStamp on={on} /> }} />
      </span>
    </p>
  );
}
