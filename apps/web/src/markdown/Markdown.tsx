import { memo, useEffect, useState } from 'react';

type Render = (source: string) => string;
let loaded: Render | null = null;
let loading: Promise<Render> | null = null;

/** Fetched after the first paint, once for the page; a composer fetches it before anything is written. */
export function loadMarkdown(): Promise<Render> {
  loading ??= import('./render.js').then((module) => {
    loaded = module.renderMarkdown;
    return module.renderMarkdown;
  });
  return loading;
}

/** A post's text. Until the renderer has arrived its own words stand there, so that nothing is blank and little jumps. */
export const Markdown = memo(function Markdown({ source }: { readonly source: string }) {
  const [render, setRender] = useState<Render | null>(() => loaded);
  useEffect(() => {
    if (render !== null) return undefined;
    let wanted = true;
    void loadMarkdown().then((ready) => {
      if (wanted) setRender(() => ready);
    });
    return () => {
      wanted = false;
    };
  }, [render]);
  if (render === null) return <div className="prose prose-plain">{source}</div>;
  return <div className="prose" dangerouslySetInnerHTML={{ __html: render(source) }} />;
});
