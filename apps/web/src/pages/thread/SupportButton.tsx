import { useState } from 'react';
import { ThumbsUp } from 'lucide-react';
import { useMutation } from 'urql';
import { graphql, useErrorText } from '../../api/index.js';
import { Button, useToast } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import type { Post } from './desk.js';

const Support = graphql(`
  mutation Support($input: PostRef!, $on: Boolean!) {
    support(input: $input, on: $on) {
      id
      supportCount
      viewer {
        supported
      }
    }
  }
`);

/** Shows the wish at once and the truth as soon as it is known. */
export function SupportButton({ post }: { readonly post: Post }) {
  const t = useT();
  const say = useToast();
  const wordOf = useErrorText();
  const [, support] = useMutation(Support);
  const [wish, setWish] = useState<boolean | null>(null);
  const { supported, can } = post.viewer;
  const shown = wish ?? supported;
  const count = post.supportCount + (shown === supported ? 0 : shown ? 1 : -1);
  if (!can.support && !supported)
    return count > 0 ? (
      <span className="support-count">
        <ThumbsUp size={16} aria-hidden="true" />
        {t('post.supported', { count })}
      </span>
    ) : null;
  return (
    <Button
      look="quiet"
      icon={<ThumbsUp size={16} aria-hidden="true" />}
      aria-pressed={shown}
      onClick={() => {
        setWish(!shown);
        void support({ input: { threadId: post.threadId, seq: post.seq }, on: !shown }).then(({ error }) => {
          setWish(null);
          if (error !== undefined) say(wordOf(error));
        });
      }}
    >
      {t('post.support')}
      {count > 0 && <b>{count}</b>}
    </Button>
  );
}
