import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../../app/session.js';
import { useTitle } from '../../app/title.js';
import { EmptyState } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import './admin.css';

interface AdminPageProps {
  readonly title: string;
  readonly lead: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of each page of the administration. The server asks for the right again with every request. */
export function AdminPage({ title, lead, action, children }: AdminPageProps) {
  const t = useT();
  const viewer = useViewer();
  useTitle(`${title} · ${t('admin.title')}`);
  if (!viewer.can.administer) return <EmptyState wholePage title={t('admin.denied')} />;
  return (
    <div className="wrap page">
      <nav className="tabs admin-tabs" aria-label={t('admin.sections')}>
        <Link to="/admin/people" className="tab" activeOptions={{ includeSearch: false }}>
          {t('admin.people')}
        </Link>
        <Link to="/admin/units" className="tab">
          {t('admin.units')}
        </Link>
        <Link to="/admin/boards" className="tab">
          {t('admin.boards')}
        </Link>
        <Link to="/admin/anonymity" className="tab">
          {t('admin.anonymity')}
        </Link>
      </nav>
      <header className="page-head">
        <h1>{title}</h1>
        {action}
        <p>{lead}</p>
      </header>
      {children}
    </div>
  );
}
