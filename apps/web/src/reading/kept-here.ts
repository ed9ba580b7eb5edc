import { useSyncExternalStore } from 'react';
import { useViewer } from '../app/session.js';

interface KeptHere<Value> {
  readonly of: (viewerId: string) => Value;
  readonly put: (viewerId: string, value: Value) => void;
  /** What is kept for whoever is signed in. */
  readonly use: () => Value;
}

/**
 * Something of a person's that is kept on this device and nowhere else (ADR 10). `read` makes sense of what is stored,
 * and of null where nothing is.
 */
export function keptHere<Value>(name: string, read: (stored: unknown) => Value): KeptHere<Value> {
  const listeners = new Set<() => void>();
  let cached: { readonly key: string; readonly value: Value } | null = null;
  const keyOf = (viewerId: string): string => `xinqiao.${name}.${viewerId}`;

  const of = (viewerId: string): Value => {
    const key = keyOf(viewerId);
    if (cached?.key === key) return cached.value;
    const stored = localStorage.getItem(key);
    const value = read(stored === null ? null : JSON.parse(stored));
    if (stored === null) localStorage.setItem(key, JSON.stringify(value));
    cached = { key, value };
    return value;
  };
  const put = (viewerId: string, value: Value): void => {
    const key = keyOf(viewerId);
    cached = { key, value };
    localStorage.setItem(key, JSON.stringify(value));
    listeners.forEach((listen) => listen());
  };
  const listenTo = (listen: () => void) => {
    listeners.add(listen);
    return () => void listeners.delete(listen);
  };
  const use = (): Value => {
    const { id } = useViewer();
    return useSyncExternalStore(listenTo, () => of(id));
  };
  return { of, put, use };
}
