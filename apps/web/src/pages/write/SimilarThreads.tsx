import { useEffect, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { limits } from '#contracts';
import { graphql } from '../../api/index.js';
import { StatusChip } from '../../design/index.js';
import { useT } from '../../i18n/index.js';

const SimilarDocument = graphql(`
  query Similar($title: String!) {
    similarThreads(title: $title) {
      id
      title
      postCount
      officialCount
      case {
        id
        status
      }
    }
  }
`);

/** Asks when the hand rests, not at each key. */
const REST_MS = 600;

/**
 * Threads that already say it. Only for whoever writes by name: in anonymous mode nothing may be asked of this origin while
 * writing, so this must not stand there.
 */
export function SimilarThreads({ title }: { readonly title: string }) {
  const t = useT();
  const wanted = title.trim();
  const [rested, setRested] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setRested(wanted), REST_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const { length } = Array.from(rested);
  const pause = length < limits.titleLength.min || length > limits.titleLength.max;
  const [{ data }] = useQuery({ query: SimilarDocument, variables: { title: rested }, pause });
  const found = pause ? [] : (data?.similarThreads ?? []);
  return (
    <div role="status">
      {found.length > 0 && (
        <section className="similar" aria-label={t('write.similar')}>
          <h2>{t('write.similar')}</h2>
          <ul className="plain-list">
            {found.map((thread) => (
              <li key={thread.id}>
                <Link to="/t/$threadId" params={{ threadId: thread.id }} target="_blank">
                  {thread.title}
                </Link>
                <small>{t('write.similar.replies', { count: thread.postCount })}</small>
                {thread.case != null && <StatusChip status={thread.case.status} small />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
