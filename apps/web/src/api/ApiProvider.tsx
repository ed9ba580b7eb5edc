import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { useLanguage } from '../i18n/index.js';
import { createClient } from './client.js';

const Context = createContext<() => void>(() => undefined);

/** Forgets everything fetched so far; call it after signing in and out. */
export function useForgetEverything(): () => void {
  return useContext(Context);
}

export function ApiProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  const [person, setPerson] = useState(0);
  const client = useMemo(() => ({ person, client: createClient(language) }), [person, language]);
  const forget = useMemo(() => () => setPerson((count) => count + 1), []);
  return (
    <Context value={forget}>
      <Provider value={client.client}>{children}</Provider>
    </Context>
  );
}
