import { Avatar } from '../design/index.js';
import { seedOf } from './seed.js';
import type { ViewerFacts } from './session.js';

/** Who is signed in, as the header shows it. */
export function AccountFace({ viewer }: { readonly viewer: ViewerFacts }) {
  return (
    <>
      <Avatar seed={seedOf(viewer.id)} voice="NAMED" name={viewer.name} size={32} />
      <span className="account-name">
        {viewer.name}
        <small>{viewer.unit.name}</small>
      </span>
    </>
  );
}
