import type { ReactNode } from 'react';
import type { CaseStatus } from '#contracts';
import { useT } from '../i18n/index.js';

const tone: Record<CaseStatus, string> = {
  SUBMITTED: 'submitted',
  IN_PROGRESS: 'progress',
  ANSWERED: 'answered',
  CLOSED: 'closed',
};
const ring = <circle cx="8" cy="8" r="5.500" fill="none" stroke="currentColor" strokeWidth="2" />;
const glyph: Record<CaseStatus, ReactNode> = {
  SUBMITTED: ring,
  IN_PROGRESS: (
    <>
      {ring}
      <path d="M8 2.500a5.500 5.500 0 0 1 0 11Z" fill="currentColor" />
    </>
  ),
  ANSWERED: <path d="M2.500 3h11v8H8l-3 2.500V11H2.500Z" fill="currentColor" />,
  CLOSED: <path d="m3 8.500 3.500 3.500L13 4.500" fill="none" stroke="currentColor" strokeWidth="2.200" />,
};

/** Always glyph and word: colour alone tells nothing to one man in twelve, and nothing on a black-and-white print. */
export function StatusChip({ status, small = false }: { readonly status: CaseStatus; readonly small?: boolean }) {
  const t = useT();
  return (
    <span className={`chip chip-${tone[status]}${small ? ' chip-small' : ''}`}>
      <svg width="12" height="12" viewBox="0 0 16 16" aria-hidden="true">
        {glyph[status]}
      </svg>
      {t(`design.status.${status}`)}
    </span>
  );
}
