import { useEffect, useState } from 'react';
import { useViewer } from '../../app/session.js';
import { markRead, marksOf } from '../../reading/index.js';
import { watchPosts } from './posts-in-view.js';

/**
 * How far this person had read when the page was opened; it stays where it was while they read on. What comes into view
 * moves the mark on the device.
 */
export function useReadingPosition(threadId: string, container: HTMLElement | null): number | null {
  const { id } = useViewer();
  const [lastVisit] = useState(() => marksOf(id)[threadId]?.seq ?? null);
  useEffect(
    () => (container === null ? undefined : watchPosts(container, (seq) => markRead(id, threadId, seq))),
    [container, id, threadId],
  );
  return lastVisit;
}
