import { useEffect, useState } from 'react';
import { useViewer } from '../../app/session.js';
import { markRead, marksOf } from '../../reading/index.js';

/**
 * How far this person had read when the page was opened; it stays where it was while they read on. What comes into view
 * moves the mark on the device.
 */
export function useReadingPosition(threadId: string, container: HTMLElement | null): number | null {
  const { id } = useViewer();
  const [lastVisit] = useState(() => marksOf(id)[threadId]?.seq ?? null);
  useEffect(() => {
    if (container === null) return undefined;
    const seen = new IntersectionObserver((entries) => {
      const seqs = entries
        .filter((entry) => entry.isIntersecting)
        .map((entry) => Number((entry.target as HTMLElement).dataset['seq']));
      if (seqs.length > 0) markRead(id, threadId, Math.max(...seqs));
    });
    const watch = (): void => container.querySelectorAll('[data-seq]').forEach((post) => seen.observe(post));
    const changes = new MutationObserver(watch);
    changes.observe(container, { childList: true, subtree: true });
    watch();
    return () => {
      seen.disconnect();
      changes.disconnect();
    };
  }, [container, id, threadId]);
  return lastVisit;
}
