import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { LiveFrame, LiveHandlers } from '#contracts';
import type { Line } from './connect.js';

type Listener = (frame: LiveFrame) => void;

/** Everything the pages hear goes through here; the line itself is loaded after the first paint. */
export class LiveHub implements LiveHandlers {
  private readonly listeners = new Set<Listener>();
  private readonly afreshListeners = new Set<() => void>();
  private readonly refusals = new Set<(threadId: string) => void>();
  private readonly watchers = new Map<string, number>();
  private line: Line | null = null;

  frame(frame: LiveFrame): void {
    this.listeners.forEach((listen) => listen(frame));
  }

  afresh(): void {
    this.afreshListeners.forEach((listen) => listen());
  }

  refused(threadId: string): void {
    this.refusals.forEach((listen) => listen(threadId));
  }

  /** Opens the line; returns how to close it. */
  open(path: string, onUp: (up: boolean) => void): () => void {
    let wanted = true;
    void import('./connect.js').then(({ connect }) => {
      if (wanted) this.line = connect({ path, handlers: this, threads: [...this.watchers.keys()], onUp });
    });
    return () => {
      wanted = false;
      this.line?.close();
      this.line = null;
    };
  }

  /** `shown` is the version on the screen: what changed since it was fetched is asked for again. */
  watchThread(threadId: string, shown: number): () => void {
    const count = this.watchers.get(threadId) ?? 0;
    this.watchers.set(threadId, count + 1);
    if (count === 0) this.line?.subscribe(threadId, shown);
    return () => this.unwatchThread(threadId);
  }

  private unwatchThread(threadId: string): void {
    const left = (this.watchers.get(threadId) ?? 1) - 1;
    if (left > 0) {
      this.watchers.set(threadId, left);
      return;
    }
    this.watchers.delete(threadId);
    this.line?.unsubscribe(threadId);
  }

  onFrame(listen: Listener): () => void {
    this.listeners.add(listen);
    return () => void this.listeners.delete(listen);
  }

  onAfresh(listen: () => void): () => void {
    this.afreshListeners.add(listen);
    return () => void this.afreshListeners.delete(listen);
  }

  onRefused(listen: (threadId: string) => void): () => void {
    this.refusals.add(listen);
    return () => void this.refusals.delete(listen);
  }
}

interface LiveState {
  readonly hub: LiveHub;
  /** The line was there and is gone. */
  readonly lost: boolean;
}
const Context = createContext<LiveState | null>(null);

interface LiveProps {
  readonly path: string;
  /** Who listens; another person gets another line. */
  readonly viewerId: string | null;
  readonly children: ReactNode;
}

export function Live({ path, viewerId, children }: LiveProps) {
  const hub = useMemo(() => ({ viewerId, hub: new LiveHub() }), [viewerId]).hub;
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (viewerId === null) return undefined;
    let close: (() => void) | undefined;
    const frame = requestAnimationFrame(() => {
      close = hub.open(path, (up) => setLost(!up));
    });
    return () => {
      cancelAnimationFrame(frame);
      close?.();
    };
  }, [hub, path, viewerId]);
  const state = useMemo(() => ({ hub, lost }), [hub, lost]);
  return <Context value={state}>{children}</Context>;
}

export function useLive(): LiveState {
  const state = useContext(Context);
  if (state === null) throw new Error('useLive needs <Live>');
  return state;
}
