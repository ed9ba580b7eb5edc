import { useNavigate } from '@tanstack/react-router';
import { useT } from '../../i18n/index.js';
import { useDesk } from './desk.js';

/** `#12`: the number is the address, and a press puts it there. */
export function Permalink({ seq }: { readonly seq: number }) {
  const t = useT();
  const desk = useDesk();
  const navigate = useNavigate({ from: '/t/$threadId' });
  return (
    <a
      className="permalink"
      href={`#${seq}`}
      aria-label={t('post.permalink', { seq })}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void navigate({ search: true, hash: String(seq), replace: true, resetScroll: false });
        desk.goTo(seq);
      }}
    >
      #{seq}
    </a>
  );
}
