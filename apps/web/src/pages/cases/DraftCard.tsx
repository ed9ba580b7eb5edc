import type { CaseFacts } from './case-document.js';
import { useT } from '../../i18n/index.js';

/** Read before it is approved or sent back. */
export function DraftCard({ draft }: { readonly draft: NonNullable<CaseFacts['draft']> }) {
  const t = useT();
  return (
    <section className="card case-draft" aria-labelledby="case-draft">
      <h2 id="case-draft">{t('case.draft')}</h2>
      <p className="case-draft-body">{draft.body}</p>
      <p className="muted">
        {t(`outcome.${draft.disposition}`)} · {t('case.draftHint')}
      </p>
    </section>
  );
}
