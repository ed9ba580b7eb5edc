import type { ReactNode } from 'react';
import { CircleAlert, Inbox, RotateCw } from 'lucide-react';
import { useT } from '../i18n/index.js';
import { Button } from './Button.js';

interface SkeletonProps {
  /** Heights of the blocks in pixels: the same as of what will stand there, so that nothing jumps. */
  readonly blocks: readonly number[];
}

/** Appears only after 300 ms: what is faster than that should not flicker. */
export function Skeleton({ blocks }: SkeletonProps) {
  const t = useT();
  return (
    <div className="stack" role="status" aria-label={t('design.loading')}>
      {blocks.map((height, index) => (
        <span key={index} className="skeleton" style={{ height }} />
      ))}
    </div>
  );
}

interface EmptyStateProps {
  readonly title: string;
  /** It is all there is on the page, so its title is the page's. */
  readonly wholePage?: boolean;
  readonly children?: ReactNode;
  /** The one next thing to do. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, wholePage = false, children, action }: EmptyStateProps) {
  const Title = wholePage ? 'h1' : 'h2';
  return (
    <div className="empty">
      <Inbox size={36} strokeWidth={1.4} aria-hidden="true" />
      <Title>{title}</Title>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  );
}

interface ErrorStateProps {
  readonly message: string;
  readonly onRetry?: () => void;
}

export function ErrorState({ message, onRetry }: ErrorStateProps) {
  const t = useT();
  return (
    <div className="empty" role="alert">
      <CircleAlert size={36} strokeWidth={1.4} aria-hidden="true" />
      <h2>{t('design.error.title')}</h2>
      <p>{message}</p>
      {onRetry !== undefined && (
        <Button icon={<RotateCw size={16} aria-hidden="true" />} onClick={onRetry}>
          {t('design.retry')}
        </Button>
      )}
    </div>
  );
}

interface NoticeProps {
  readonly tone?: 'plain' | 'danger' | 'amber' | 'pine';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  /** Read out when it appears; only for what answers something the person just did. */
  readonly alert?: boolean;
}

export function Notice({ tone = 'plain', icon, children, alert = false }: NoticeProps) {
  return (
    <div className={tone === 'plain' ? 'notice' : `notice notice-${tone}`} role={alert ? 'alert' : undefined}>
      {icon}
      <div>{children}</div>
    </div>
  );
}
