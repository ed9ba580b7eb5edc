import { Link } from '@tanstack/react-router';
import { Mail } from 'lucide-react';
import { StatusChip, TimeStamp } from '../../design/index.js';
import type { FoundQuery } from '../../gql/graphql.js';
import { useT } from '../../i18n/index.js';
import { AuthorLine } from '../people/AuthorLine.js';

type Found = FoundQuery['search']['edges'][number]['node'];

/** A post with the place that fits. The title leads to the post itself. */
export function FoundItem({ found }: { readonly found: Found }) {
  const t = useT();
  const { post, thread, title, snippet } = found;
  const official = post.kind === 'OFFICIAL' || post.kind === 'CORRECTION';
  return (
    <li className="found">
      <h2>
        <Link to="/t/$threadId" params={{ threadId: thread.id }} {...(post.seq > 1 ? { hash: String(post.seq) } : {})}>
          {title.length === 0 ? t('search.titleGone') : <Runs runs={title} />}
        </Link>
        {post.seq > 1 && <span className="found-seq">#{post.seq}</span>}
      </h2>
      <p className="found-snippet">
        <Runs runs={snippet} />
      </p>
      <p className="thread-row-meta">
        {official && <span className="tag tag-office">{t('search.official')}</span>}
        {thread.audience === 'LETTER' ? (
          <span className="found-letter">
            <Mail size={14} aria-hidden="true" />
            {t('search.letter')}
          </span>
        ) : (
          <span className={`kind kind-${thread.kind}`}>{t(`design.kind.${thread.kind}`)}</span>
        )}
        {thread.board != null && <span>{thread.board.name}</span>}
        <AuthorLine author={{ ...post.author, title: null }} />
        <TimeStamp at={post.postedAt} slot={post.slot} />
        {thread.case != null && <StatusChip status={thread.case.status} small />}
      </p>
    </li>
  );
}

function Runs({ runs }: { readonly runs: Found['title'] }) {
  return runs.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text));
}
