import { useEffect, useRef, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { limits } from '#contracts';
import { Button } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { known, type SearchSearch } from './search.js';

/** The box. It has the focus when one comes to look for something, and keeps out of the way of a search that was sent. */
export function SearchForm({ search }: { readonly search: SearchSearch }) {
  const t = useT();
  const navigate = useNavigate({ from: '/search' });
  const [text, setText] = useState(search.q ?? '');
  const box = useRef<HTMLInputElement>(null);
  const [empty] = useState(search.q === undefined);
  useEffect(() => {
    if (empty) box.current?.focus();
  }, [empty]);
  return (
    <form
      role="search"
      className="search-form"
      onSubmit={(event) => {
        event.preventDefault();
        const q = text.trim();
        void navigate({ search: known({ ...search, q: q === '' ? undefined : q }) });
      }}
    >
      <Search size={20} aria-hidden="true" />
      <input
        id="search-text"
        ref={box}
        type="search"
        className="input"
        aria-label={t('search.text')}
        placeholder={t('search.placeholder')}
        value={text}
        maxLength={limits.searchLength.max}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" look="primary">
        {t('search.go')}
      </Button>
    </form>
  );
}
