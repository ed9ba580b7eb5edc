import { useSyncExternalStore } from 'react';
import { useViewer } from '../app/session.js';
import { marksOf, onMarks } from './reading.js';

export { follow, useFollows } from './follows.js';
export { markRead, marksOf } from './reading.js';
export { newsIn } from './news.js';
export { markSeen, useSeenNotices } from './seen-notices.js';

/** The marks of whoever is signed in, by thread. */
export function useMarks() {
  const { id } = useViewer();
  return useSyncExternalStore(onMarks, () => marksOf(id));
}
