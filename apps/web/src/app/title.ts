import { useEffect } from 'react';
import { useSite } from './session.js';

/** The title of the window: the page first, then the site. */
export function useTitle(title: string | undefined): void {
  const { name } = useSite();
  useEffect(() => {
    document.title = title === undefined || title === '' ? name : `${title} · ${name}`;
  }, [title, name]);
}
