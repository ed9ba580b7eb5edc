import { Eraser } from 'lucide-react';
import { DayStamp, Notice } from '../../design/index.js';
import { T } from '../../i18n/index.js';
import type { Post } from './desk.js';

/** What stays of a post that two officers had erased: its place, and why. */
export default function Purged({ moderation }: { readonly moderation: NonNullable<Post['moderation']> }) {
  const { reason, by, on } = moderation;
  return (
    <Notice icon={<Eraser size={16} aria-hidden="true" />}>
      <T id="log.purged" values={{ reason, by, on: <DayStamp on={on} /> }} />
    </Notice>
  );
}
