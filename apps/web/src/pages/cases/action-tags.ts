import { useQuery } from 'urql';
import { graphql } from '../../api/index.js';
import type { Choice } from '../../design/Select.js';
import { useLanguage } from '../../i18n/index.js';

const ActionTags = graphql(`
  query ActionTags {
    actionTags {
      id
      slug
      nameZh
      nameEn
    }
  }
`);

/** The tags of the ledger by slug, in the language of the page. */
export function useActionTags(): Choice[] {
  const { language } = useLanguage();
  const [{ data }] = useQuery({ query: ActionTags });
  return (data?.actionTags ?? []).map((tag) => ({ id: tag.slug, label: language === 'en' ? tag.nameEn : tag.nameZh }));
}
