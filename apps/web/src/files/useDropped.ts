import { useEffect, useEffectEvent, useState, type RefObject } from 'react';

const filesIn = (data: DataTransfer | null): File[] => [...(data?.files ?? [])];
const carriesFiles = (data: DataTransfer | null): boolean => data?.types.includes('Files') === true;

/**
 * Hands over files that are pasted into an element or dropped on it; text goes its usual way.
 * @returns whether files are held over it
 */
export function useDropped(zone: RefObject<HTMLElement | null>, take: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const taken = useEffectEvent((event: Event, data: DataTransfer | null) => {
    const files = filesIn(data);
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  });
  useEffect(() => {
    const { current } = zone;
    if (current === null) return undefined;
    const listeners = new AbortController();
    const options = { signal: listeners.signal };
    current.addEventListener('paste', (event) => taken(event, event.clipboardData), options);
    current.addEventListener(
      'dragover',
      (event) => {
        if (!carriesFiles(event.dataTransfer)) return;
        event.preventDefault();
        setOver(true);
      },
      options,
    );
    current.addEventListener(
      'dragleave',
      (event) => {
        if (!current.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      options,
    );
    current.addEventListener(
      'drop',
      (event) => {
        setOver(false);
        taken(event, event.dataTransfer);
      },
      options,
    );
    return () => listeners.abort();
  }, [zone]);
  return over;
}
