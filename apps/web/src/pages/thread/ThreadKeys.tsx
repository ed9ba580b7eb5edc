import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '../../app/keys.js';
import { domId, useDesk, type Desk } from './desk.js';

function shownPosts(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.stream [data-seq]')];
}

/** The post with the focus in it, else the first that is not above the view. */
function current(posts: readonly HTMLElement[]): { readonly index: number; readonly focused: boolean } {
  const focused = posts.findIndex((post) => post.contains(document.activeElement));
  if (focused >= 0) return { index: focused, focused: true };
  const index = posts.findIndex((post) => post.getBoundingClientRect().bottom > 100);
  return { index: index < 0 ? posts.length - 1 : index, focused: false };
}

function show(post: HTMLElement | undefined): void {
  post?.scrollIntoView({ block: 'start' });
  post?.focus({ preventScroll: true });
}

function step(by: 1 | -1): void {
  const posts = shownPosts();
  const { index, focused } = current(posts);
  show(posts[focused ? index + by : index]);
}

function stepOfficial(): void {
  const officials = [...document.querySelectorAll<HTMLElement>('.official')];
  const at = officials.findIndex((card) => card === document.activeElement);
  show(officials[(at + 1) % Math.max(1, officials.length)]);
}

interface ThreadKeysProps {
  /** Shows what has come since; null when nothing has. */
  readonly onNew: (() => void) | null;
}

/** J K O N R / ? and End, while nothing is open and nothing is being typed. */
export default function ThreadKeys({ onNew }: ThreadKeysProps) {
  const desk = useDesk();
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = actions(desk, onNew)[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => pressed(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return null;
}

function actions(desk: Desk, onNew: (() => void) | null): Partial<Record<string, () => void>> {
  return {
    j: () => step(1),
    k: () => step(-1),
    o: stepOfficial,
    n: () => {
      if (onNew !== null) onNew();
      else document.getElementById('last-visit')?.scrollIntoView({ block: 'start' });
    },
    r: () => {
      const { activeElement } = document;
      const article = activeElement?.closest<HTMLElement>('[data-seq]');
      const button = article?.querySelector<HTMLButtonElement>('[data-action=reply]');
      if (button != null && article?.id !== domId(desk.openingSeq)) button.click();
      else if (desk.thread.viewerCan.reply) desk.reply(null);
    },
    // What stands at the end of the page is the last post that is loaded, which need not be the last there is.
    ...(desk.official ? {} : { end: () => desk.goTo(desk.thread.lastSeq) }),
    '/': () => desk.ask({ about: 'jump' }),
    '?': () => desk.ask({ about: 'keys' }),
  };
}
