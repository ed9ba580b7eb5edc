import { useState } from 'react';
import { Button } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import type { Post } from './desk.js';
import { OfficialCard } from './OfficialCard.js';

interface Chain {
  readonly post: Post;
  readonly corrections: readonly Post[];
}

/** Each official reply with the corrections that follow it, in order. */
function chains(officials: readonly Post[]): Chain[] {
  const originals = officials.filter((post) => post.kind === 'OFFICIAL');
  const bySeq = new Map(officials.map((post) => [post.seq, post]));
  const originalOf = (post: Post): number => {
    const corrected = post.correctsSeq == null ? undefined : bySeq.get(post.correctsSeq);
    return corrected === undefined ? post.seq : originalOf(corrected);
  };
  return originals.map((post) => ({
    post,
    corrections: officials.filter((other) => other.kind === 'CORRECTION' && originalOf(other) === post.seq),
  }));
}

/** Under the opening post: the latest official reply in full, earlier ones a press away. */
export function PinnedOfficials({ officials }: { readonly officials: readonly Post[] }) {
  const t = useT();
  const [all, setAll] = useState(false);
  const found = chains(officials);
  if (found.length === 0) return null;
  const shown = all ? found : found.slice(-1);
  return (
    <section className="officials" aria-label={t('post.official')}>
      {shown.map(({ post, corrections }) => (
        <OfficialCard key={post.id} post={post} corrections={corrections} pinned />
      ))}
      {found.length > 1 && (
        <Button look="quiet" className="no-print" onClick={() => setAll(!all)}>
          {all ? t('post.fewerOfficials') : t('post.earlierOfficials', { count: found.length - 1 })}
        </Button>
      )}
    </section>
  );
}
