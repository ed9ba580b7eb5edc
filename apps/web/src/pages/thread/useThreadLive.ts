import { useEffect, useRef, useState } from 'react';
import type { LiveFrame } from '#contracts';
import { useAfresh, useFrames, useThreadRoom } from '../../live/index.js';

/** A thousand watchers must not ask in the same instant. */
const SPREAD = 1_200;

interface ThreadLive {
  /** Numbers of posts heard of since the page was opened. */
  readonly heard: readonly number[];
  readonly forget: () => void;
}

function concerns(frame: LiveFrame, threadId: string): boolean {
  return 'threadId' in frame.payload && frame.payload.threadId === threadId;
}

/** New posts are counted; every other change is fetched where it stands, a little later and once for several. */
export function useThreadLive(threadId: string, refresh: () => void): ThreadLive {
  const [heard, setHeard] = useState<readonly number[]>([]);
  const timer = useRef(0);
  const soon = (): void => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(refresh, 100 + Math.random() * SPREAD);
  };
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useThreadRoom(threadId);
  useAfresh(soon);
  useFrames((frame) => {
    if (!concerns(frame, threadId)) return;
    if (frame.type === 'post.added') {
      const { seq } = frame.payload;
      setHeard((known) => (known.includes(seq) ? known : [...known, seq]));
    }
    soon();
  });
  return { heard, forget: () => setHeard([]) };
}
