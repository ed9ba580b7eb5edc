import { Link } from '@tanstack/react-router';
import { graphql } from '../../api/index.js';
import { DayStamp, Seal } from '../../design/index.js';
import type { BulletinEntryFieldsFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/index.js';
import { Markdown } from '../../markdown/Markdown.js';

export const BulletinEntryFields = graphql(`
  fragment BulletinEntryFields on BulletinEntry {
    thread {
      id
      title
      hidden {
        reason
      }
    }
    post {
      id
      seq
      kind
      body
      author {
        name
      }
      office {
        unitName
        title
        date
      }
    }
  }
`);

const kinds = {
  OFFICIAL: 'bulletin.official',
  CORRECTION: 'bulletin.correction',
  QUESTION: 'bulletin.question',
} as const;
const kindOf = (kind: string): (typeof kinds)[keyof typeof kinds] => kinds[kind as keyof typeof kinds];

/** One answer with the office that gave it, beneath the title it answers. */
export function Entry({ entry: { thread, post } }: { readonly entry: BulletinEntryFieldsFragment }) {
  const t = useT();
  const title = thread.title === '' ? t('bulletin.hiddenThread') : thread.title;
  return (
    <li className="card bulletin-entry">
      <h3>
        <Link to="/t/$threadId" params={{ threadId: thread.id }} hash={String(post.seq)}>
          {title}
        </Link>
      </h3>
      <p className="bulletin-office">
        <Seal size={24} />
        <span className="tag tag-office">{t(kindOf(post.kind))}</span>
        {post.office != null && (
          <span>
            {post.office.unitName} · {post.author.name} {post.office.title}
          </span>
        )}
        {post.office != null && <DayStamp on={post.office.date} />}
      </p>
      {post.body != null && <Markdown source={post.body} />}
    </li>
  );
}
