import { Children, type ReactNode } from 'react';
import { useT } from '../i18n/index.js';

/** Links from the outside in; the last child is where one is. */
export function Breadcrumbs({ children }: { readonly children: ReactNode }) {
  const t = useT();
  return (
    <nav className="crumbs no-print" aria-label={t('design.breadcrumbs')}>
      <ol>
        {Children.toArray(children).map((child, index) => (
          <li key={index}>{child}</li>
        ))}
      </ol>
    </nav>
  );
}
