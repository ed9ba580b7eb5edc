import { lazy, Suspense } from 'react';
import { EyeOff, Trash2 } from 'lucide-react';
import { DayStamp, Notice } from '../../design/index.js';
import { loadAreas, T, useT } from '../../i18n/index.js';
import { Markdown } from '../../markdown/Markdown.js';
import { Pictures } from '../../images/Pictures.js';
import type { Post } from './desk.js';

const Documents = lazy(() => import('../../files/Documents.js'));
const Purged = lazy(async () => {
  const [module] = await Promise.all([import('./Purged.js'), loadAreas(['log'])]);
  return module;
});

/** The text, or the trace of it: hidden and deleted posts keep their places, and hidden ones say why. */
export function PostBody({ post }: { readonly post: Post }) {
  const t = useT();
  if (post.state === 'PURGED' && post.moderation != null)
    return (
      <Suspense fallback={null}>
        <Purged moderation={post.moderation} />
      </Suspense>
    );
  if (post.state === 'DELETED')
    return (
      <Notice icon={<Trash2 size={16} aria-hidden="true" />}>{t('thread.deletedTrace', { seq: post.seq })}</Notice>
    );
  return (
    <>
      {post.state === 'HIDDEN' && (
        <Notice icon={<EyeOff size={16} aria-hidden="true" />}>
          {post.moderation == null ? (
            t('thread.hiddenTrace')
          ) : post.moderation.rule != null ? (
            t(`design.hold.${post.moderation.rule}`)
          ) : (
            <T
              id="thread.hiddenBecause"
              values={{
                reason: post.moderation.reason,
                by: post.moderation.by,
                on: <DayStamp on={post.moderation.on} />,
              }}
            />
          )}
        </Notice>
      )}
      {post.body != null && (
        <div className={post.state === 'HIDDEN' ? 'post-text post-text-hidden' : 'post-text'}>
          <Markdown source={post.body} />
          <Pictures pictures={post.images} />
          {post.documents.length > 0 && (
            <Suspense fallback={null}>
              <Documents documents={post.documents} />
            </Suspense>
          )}
        </div>
      )}
    </>
  );
}
