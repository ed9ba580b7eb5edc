import type { ReactNode } from 'react';
import type { CaseStatus } from '#contracts';
import { useT } from '../i18n/index.js';
import { stageOf, type Stage } from './stage.js';

const ring = <circle cx="8" cy="8" r="5.500" fill="none" stroke="currentColor" strokeWidth="2" />;
const glyph: Record<Stage, ReactNode> = {
  submitted: ring,
  progress: (
    <>
      {ring}
      <path d="M8 2.500a5.500 5.500 0 0 1 0 11Z" fill="currentColor" />
    </>
  ),
  answered: <path d="M2.500 3h11v8H8l-3 2.500V11H2.500Z" fill="currentColor" />,
  closed: <path d="m3 8.500 3.500 3.500L13 4.500" fill="none" stroke="currentColor" strokeWidth="2.200" />,
  ended: <path d="M3 8h10" stroke="currentColor" strokeWidth="2.200" />,
};

/** Always glyph and word: colour alone tells nothing to one man in twelve, and nothing on a black-and-white print. */
export function StatusChip({ status, small = false }: { readonly status: CaseStatus; readonly small?: boolean }) {
  const t = useT();
  const stage = stageOf(status);
  return (
    <span className={`chip chip-${stage}${small ? ' chip-small' : ''}`}>
      <svg width="12" height="12" viewBox="0 0 16 16" aria-hidden="true">
        {glyph[stage]}
      </svg>
      {t(`design.status.${status}`)}
    </span>
  );
}
