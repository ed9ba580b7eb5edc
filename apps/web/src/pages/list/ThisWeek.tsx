import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useQuery } from 'urql';
import { graphql } from '../../api/index.js';
import { Seal } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { useFrames } from '../../live/index.js';

const WeekQuery = graphql(`
  query ThisWeek {
    bulletin {
      from
      answers
      questions
      letters
    }
  }
`);

/** One line on the home page that leads to the bulletin. It has its place before its figures are known. */
export function ThisWeek() {
  const t = useT();
  const [{ data }, ask] = useQuery({ query: WeekQuery, requestPolicy: 'cache-and-network' });
  useFrames((frame) => {
    if (frame.type === 'post.added' && frame.payload.official) ask({ requestPolicy: 'network-only' });
  });
  return (
    <Link to="/bulletin" className="this-week no-print">
      <Seal size={22} />
      <strong>{t('list.bulletin')}</strong>
      <span className="grow">{data !== undefined && t('list.bulletin.counts', data.bulletin)}</span>
      <ChevronRight size={16} aria-hidden="true" />
    </Link>
  );
}
