import { Skeleton } from '../../design/index.js';
import type { ThreadFacts } from './desk.js';
import { OpeningPost } from './OpeningPost.js';
import { ProgressStrip } from './Progress.js';
import { ThreadHead } from './ThreadHead.js';

/** What can be read at once, as it will stand when the rest of the page's code is there. */
export function ThreadFirst({ thread }: { readonly thread: ThreadFacts }) {
  return (
    <div className="wrap page with-rail thread">
      <div>
        <ThreadHead thread={thread} />
        {thread.case != null && <ProgressStrip matter={thread.case} />}
        <OpeningPost post={thread.opening} />
        <Skeleton blocks={[280, 120, 120, 120]} />
      </div>
    </div>
  );
}
