import { useSyncExternalStore } from 'react';

const KEY = 'xinqiao.keys';
const listeners = new Set<() => void>();

function keysOn(): boolean {
  return localStorage.getItem(KEY) !== 'off';
}

/** Single-key shortcuts can be switched off: they get in the way of speech input (WCAG 2.1.4). */
export function switchKeys(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off');
  listeners.forEach((listen) => listen());
}

export function useKeysOn(): boolean {
  return useSyncExternalStore((listen) => {
    listeners.add(listen);
    return () => void listeners.delete(listen);
  }, keysOn);
}

/** A key pressed here is a letter somebody writes, not a shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
      target.closest('[role=menu]') !== null)
  );
}
