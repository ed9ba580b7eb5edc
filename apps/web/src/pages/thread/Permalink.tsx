import { useT } from '../../i18n/index.js';
import { useDesk } from './desk.js';

/** `#12`: the number is the address. */
export function Permalink({ seq }: { readonly seq: number }) {
  const t = useT();
  const desk = useDesk();
  return (
    <a
      className="permalink"
      href={`#${seq}`}
      aria-label={t('post.permalink', { seq })}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        desk.goTo(seq);
      }}
    >
      #{seq}
    </a>
  );
}
