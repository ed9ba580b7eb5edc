import { graphql } from '../../api/index.js';
import type { AuthorFieldsFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/index.js';

export const AuthorFields = graphql(`
  fragment AuthorFields on Author {
    voice
    name
    unitName
    title
    avatarSeed
    staffId
    isOpener
  }
`);

/** The name to show: of a confidential author whom this viewer may not know, a word that says so. */
export function useAuthorName(author: AuthorFieldsFragment): string {
  const t = useT();
  return author.name ?? t('design.author.withheld');
}

interface AuthorLineProps {
  readonly author: AuthorFieldsFragment;
  /** Marks who opened the thread; left out where that goes without saying. */
  readonly opener?: boolean;
}

/** Name, way of speaking and unit. An anonymous author has no unit, and the dashed tag says why. */
export function AuthorLine({ author, opener = false }: AuthorLineProps) {
  const t = useT();
  const name = useAuthorName(author);
  return (
    <span className="author">
      <span className="author-name">{name}</span>
      {author.voice === 'ANONYMOUS' && <span className="tag tag-anonymous">{t('design.author.anonymous')}</span>}
      {author.voice === 'CONFIDENTIAL' && <span className="tag">{t('design.author.confidential')}</span>}
      {opener && author.isOpener && <span className="tag tag-soft">{t('design.author.opener')}</span>}
      {author.unitName != null && (
        <span className="author-unit">
          {author.unitName}
          {author.title != null && author.title !== '' && ` · ${author.title}`}
        </span>
      )}
    </span>
  );
}
