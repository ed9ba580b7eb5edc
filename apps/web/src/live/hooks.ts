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

/** Joins the thread's room while the caller is on the screen. `lost` is called when the right to read it is gone. */
export function useThreadRoom(threadId: string, version: number, lost: () => void): void {
  const { hub } = useLive();
  const shown = useEffectEvent(() => version);
  const called = useEffectEvent(lost);
  useEffect(() => hub.watchThread(threadId, shown()), [hub, threadId]);
  useEffect(
    () =>
      hub.onRefused((refused) => {
        if (refused === threadId) called();
      }),
    [hub, threadId],
  );
}
