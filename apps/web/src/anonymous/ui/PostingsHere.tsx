import { Button } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { Markdown } from '../../markdown/Markdown.js';
import { anonymity, type Posting } from '../index.js';
import { PostingState } from './PostingState.js';
import { useAnonymous } from './useAnonymous.js';
import './anonymous.css';

type PostingsHereProps = { readonly threadId: string } | { readonly board: string | null };

/** Own anonymous posts that are not public yet, where they will stand. Nobody else sees them. */
export function PostingsHere(props: PostingsHereProps) {
  const t = useT();
  const { postings } = useAnonymous();
  const here = postings.filter((posting) => posting.state !== 'published' && belongs(posting, props));
  if (here.length === 0) return null;
  return (
    <section className="postings-here" aria-label={t('anonymous.pendingHere')}>
      {here.map((posting) => (
        <PendingPost key={posting.id} posting={posting} />
      ))}
    </section>
  );
}

function belongs(posting: Posting, where: PostingsHereProps): boolean {
  if ('threadId' in where) return posting.threadId === where.threadId;
  // Every board's threads stand on the list of all; letters stand on none.
  const { draft } = posting;
  if (draft.type !== 'thread' || draft.audience === 'LETTER') return false;
  return where.board === null || draft.board === where.board;
}

export function PendingPost({ posting }: { readonly posting: Posting }) {
  const t = useT();
  const { draft } = posting;
  return (
    <article className="pending-post">
      <header>
        <span className="tag tag-anonymous">{t('anonymous.tag')}</span>
        <PostingState posting={posting} />
        {posting.state === 'refused' && (
          <Button look="quiet" onClick={() => void anonymity.discard(posting)}>
            {t('anonymous.discard')}
          </Button>
        )}
      </header>
      {draft.type === 'thread' && <h3>{draft.title}</h3>}
      <Markdown source={draft.body} />
    </article>
  );
}
