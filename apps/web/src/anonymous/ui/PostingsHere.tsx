import { Button } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { Markdown } from '../../markdown/Markdown.js';
import { anonymity, type AnonymousDraft, type Posting } from '../index.js';
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

interface PendingPostProps {
  readonly posting: Posting;
  /** How to drop it once it was refused. */
  readonly onDiscard?: (posting: Posting) => void;
}

export function PendingPost({ posting, onDiscard = (refused) => void anonymity.discard(refused) }: PendingPostProps) {
  const t = useT();
  const { draft } = posting;
  return (
    <article className="pending-post">
      <header>
        <span className="tag tag-anonymous">{t('anonymous.tag')}</span>
        <PostingState posting={posting} />
        {posting.state === 'refused' && (
          <Button look="quiet" onClick={() => onDiscard(posting)}>
            {t('anonymous.discard')}
          </Button>
        )}
      </header>
      {draft.type === 'thread' && <h3>{draft.title}</h3>}
      <Words draft={draft} />
    </article>
  );
}

/** What it will say once it is public. */
function Words({ draft }: { readonly draft: AnonymousDraft }) {
  const t = useT();
  switch (draft.type) {
    case 'thread':
    case 'reply':
      return <Markdown source={draft.body} />;
    case 'reopen':
      return (
        <>
          <p>{t('anonymous.draft.reopen')}</p>
          <Markdown source={draft.body} />
        </>
      );
    case 'rate':
      return (
        <p>
          {t('anonymous.draft.rate', {
            solved: t(draft.solved ? 'design.solved.yes' : 'design.solved.no'),
            rating: t(`design.rating.${draft.rating}`),
          })}
          {draft.reason !== null && <span className="block">{draft.reason}</span>}
        </p>
      );
    case 'withdraw':
      return (
        <p>
          {t('anonymous.draft.withdraw')}
          {draft.reason !== null && <span className="block">{draft.reason}</span>}
        </p>
      );
  }
}
