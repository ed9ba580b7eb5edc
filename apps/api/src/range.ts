import type { Span } from '#files';

/**
 * The one part that a Range header asks for (RFC 9110, 14). Null: the whole, also for what is not understood or asks for
 * several parts, as the standard allows.
 */
export function spanOf(range: string | undefined, size: number): Span | 'unsatisfiable' | null {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return null;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < start) return null;
  return start < size && start <= end ? { start, end } : 'unsatisfiable';
}
