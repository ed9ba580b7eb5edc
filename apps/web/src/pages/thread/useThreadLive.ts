import { useEffect, useRef, useState } from 'react';
import type { LiveFrame } from '#contracts';
import { useAfresh, useFrames, useThreadRoom } from '../../live/index.js';

/** A thousand watchers must not ask in the same instant. */
const SPREAD = 1_200;

function concerns(frame: LiveFrame, threadId: string): boolean {
  return 'threadId' in frame.payload && frame.payload.threadId === threadId;
}

/**
 * The highest number heard of since the page was opened. Every change is fetched where it stands, a little later and
 * once for several.
 */
export function useThreadLive(threadId: string, version: number, refresh: () => void): number {
  const [heard, setHeard] = useState(0);
  const timer = useRef(0);
  const soon = (): void => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(refresh, 100 + Math.random() * SPREAD);
  };
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useThreadRoom(threadId, version, refresh);
  useAfresh(soon);
  useFrames((frame) => {
    if (frame.type === 'mute.changed') refresh();
    if (!concerns(frame, threadId)) return;
    if (frame.type === 'post.added') setHeard(Math.max(heard, frame.payload.seq));
    soon();
  });
  return heard;
}
