import { useEffect, useEffectEvent } from 'react';
import type { LiveFrame } from '#contracts';
import { useLive } from './Live.js';

/** Hears every frame this person may hear. */
export function useFrames(listen: (frame: LiveFrame) => void): void {
  const { hub } = useLive();
  const heard = useEffectEvent(listen);
  useEffect(() => hub.onFrame((frame) => heard(frame)), [hub]);
}

/** Called when what is on the screen may be out of date: after the first connect, or a gap too long to replay. */
export function useAfresh(refetch: () => void): void {
  const { hub } = useLive();
  const called = useEffectEvent(refetch);
  useEffect(() => hub.onAfresh(() => called()), [hub]);
}

/** Joins the thread's room while the caller is on the screen. */
export function useThreadRoom(threadId: string): void {
  const { hub } = useLive();
  useEffect(() => hub.watchThread(threadId), [hub, threadId]);
}
