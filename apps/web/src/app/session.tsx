import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql, useErrorText } from '../api/index.js';
import { ErrorState, Skeleton } from '../design/index.js';
import type { ShellQuery } from '../gql/graphql.js';

const Shell = graphql(`
  query Shell {
    site {
      name
      demonstration
      anonymousOrigin
      mail
      documentMib
      livePath
    }
    viewer {
      id
      loginName
      name
      title
      unit {
        id
        name
        path
      }
      roles {
        id
        role
        unit {
          id
          name
        }
      }
      mustChangePassword
      can {
        administer
        moderate
      }
    }
  }
`);

export type SiteFacts = ShellQuery['site'];
export type ViewerFacts = NonNullable<ShellQuery['viewer']>;
interface SessionFacts {
  readonly site: SiteFacts;
  readonly viewer: ViewerFacts | null;
  /** Asks again who is signed in. */
  readonly refresh: () => void;
}
const Context = createContext<SessionFacts | null>(null);

/** Site and viewer, known before any page is drawn. */
export function Session({ children }: { readonly children: ReactNode }) {
  const [{ data, error }, ask] = useQuery({ query: Shell });
  const wordOf = useErrorText();
  const facts = useMemo<SessionFacts | null>(
    () =>
      data === undefined
        ? null
        : {
            site: data.site,
            viewer: data.viewer ?? null,
            refresh: () => ask({ requestPolicy: 'network-only' }),
          },
    [data, ask],
  );
  if (facts !== null) return <Context value={facts}>{children}</Context>;
  if (error !== undefined)
    return <ErrorState message={wordOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  return (
    <main className="wrap page">
      <Skeleton blocks={[40, 120, 120, 120]} />
    </main>
  );
}

export function useSession(): SessionFacts {
  const facts = useContext(Context);
  if (facts === null) throw new Error('useSession needs <Session>');
  return facts;
}

export function useSite(): SiteFacts {
  return useSession().site;
}

/** Who is signed in. Pages behind the sign-in never see a guest: the shell sends guests away first. */
export function useViewer(): ViewerFacts {
  const { viewer } = useSession();
  if (viewer === null) throw new Error('This page is for signed-in people only');
  return viewer;
}
