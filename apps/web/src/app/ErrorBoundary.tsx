import { Component, type ReactNode } from 'react';
import { ErrorState } from '../design/index.js';
import { useT } from '../i18n/index.js';
import { useOnline } from './online.js';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Catches what a page throws, so that the header and the way to other pages stay. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Failure /> : this.props.children;
  }
}

export function Failure() {
  const t = useT();
  // Without a line, loading anew would lose even what is on the screen: the way back comes with the line.
  if (!useOnline()) return <ErrorState message={t('design.error.network')} />;
  return <ErrorState message={t('shell.pageFailed')} onRetry={() => window.location.reload()} />;
}
