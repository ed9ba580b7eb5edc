import { useEffect, useRef, useState } from 'react';
import { ArrowDown, ArrowUp, Hash, Sparkles } from 'lucide-react';
import { MenuButton, type MenuEntry } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { useDesk, type ThreadFacts } from './desk.js';
import { firstUnread } from './first-unread.js';
import { watchPosts } from './posts-in-view.js';

/** A shorter thread is seen at a glance. */
const SHORT = 8;

interface ProgressPillProps {
  readonly thread: ThreadFacts;
  readonly lastVisit: number | null;
}

/** How far one has come in a long thread, and the way to where one wants to be. */
export function ProgressPill({ thread, lastVisit }: ProgressPillProps) {
  const t = useT();
  const desk = useDesk();
  const bar = useRef<HTMLElement>(null);
  const { lastSeq } = thread;
  const [seq, setSeq] = useState(desk.openingSeq);
  useEffect(() => {
    const page = document.querySelector('.thread');
    return page === null ? undefined : watchPosts(page, setSeq);
  }, []);
  useEffect(() => {
    bar.current?.style.setProperty('inline-size', `${Math.min(100, (seq / lastSeq) * 100)}%`);
  }, [seq, lastSeq]);
  if (lastSeq <= SHORT || desk.official) return null;
  const icon = { size: 16, 'aria-hidden': true } as const;
  const unread = firstUnread(thread, lastVisit);
  const to = (id: string, place: number, label: string, sign: MenuEntry['icon']): MenuEntry => ({
    id,
    label,
    icon: sign,
    onAction: () => desk.goTo(place),
  });
  const entries: MenuEntry[] = [
    to('opening', desk.openingSeq, t('thread.opening'), <ArrowUp {...icon} />),
    ...(unread === null
      ? []
      : [to('unread', unread, t('post.progress.unread', { seq: unread }), <Sparkles {...icon} />)]),
    to('end', lastSeq, t('post.progress.end', { seq: lastSeq }), <ArrowDown {...icon} />),
    {
      id: 'jump',
      label: t('post.progress.jump'),
      icon: <Hash {...icon} />,
      onAction: () => desk.ask({ about: 'jump' }),
    },
  ];
  return (
    <div className="progress no-print">
      <MenuButton
        className="progress-pill"
        label={t('post.progress', { seq, last: lastSeq })}
        entries={entries}
        look="line"
        square={false}
      >
        <b>{seq}</b> / {lastSeq}
        <i ref={bar} aria-hidden="true" />
      </MenuButton>
    </div>
  );
}
