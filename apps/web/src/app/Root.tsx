import { lazy, Suspense } from 'react';
import { Toasts } from '../design/Toasts.js';
import { Live } from '../live/index.js';
import { Session, useSession } from './session.js';
import { Shell } from './Shell.js';

/** Tokens, receipts and the outbox: after the first paint, and the same for everybody. */
const AnonymousHost = lazy(async () => ({ default: (await import('../anonymous/ui/AnonymousHost.js')).AnonymousHost }));

export function Root() {
  return (
    <Toasts>
      <Session>
        <Connected />
      </Session>
    </Toasts>
  );
}

function Connected() {
  const { site, viewer } = useSession();
  return (
    <Live path={site.livePath} viewerId={viewer?.id ?? null}>
      <Shell />
      {viewer !== null && (
        <Suspense fallback={null}>
          <AnonymousHost />
        </Suspense>
      )}
    </Live>
  );
}
