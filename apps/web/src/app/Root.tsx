import { Toasts } from '../design/Toasts.js';
import { Live } from '../live/index.js';
import { Session, useSession } from './session.js';
import { Shell } from './Shell.js';

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
    </Live>
  );
}
