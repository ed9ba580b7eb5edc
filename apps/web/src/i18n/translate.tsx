import { createElement, Fragment, useMemo, type ReactNode } from 'react';
import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageId, Wording } from './catalogue.js';
import { useWording } from './I18n.js';

export type Values = Record<string, string | number | Date | null | undefined>;
export type Translate = (id: MessageId, values?: Values) => string;
type Chunks = (chunks: ReactNode[]) => ReactNode;
type Rich = Record<string, ReactNode | Chunks>;

const formats = new WeakMap<Wording['messages'], Map<string, IntlMessageFormat>>();

/** A compiled message, ready to be filled in; made once for each language. */
function formatOf({ language, messages }: Wording, id: MessageId): IntlMessageFormat | string {
  const message = messages[id];
  if (message === undefined || typeof message === 'string') return message ?? id;
  const made = formats.get(messages) ?? new Map<string, IntlMessageFormat>();
  formats.set(messages, made);
  const format = made.get(id) ?? new IntlMessageFormat(message, language);
  made.set(id, format);
  return format;
}

/** `const t = useT(); t('thread.replyCount', { count: 3 })` */
export function useT(): Translate {
  const wording = useWording();
  return useMemo(() => {
    return (id, values) => {
      const format = formatOf(wording, id);
      return typeof format === 'string' ? format : String(format.format(values));
    };
  }, [wording]);
}

/** A message with elements in it: `<T id="thread.inReplyTo" values={{ link: (text) => <a>{text}</a> }} />` */
export function T({ id, values }: { readonly id: MessageId; readonly values?: Rich }) {
  const format = formatOf(useWording(), id);
  if (typeof format === 'string') return format;
  const parts = format.format<ReactNode>(values as Record<string, ReactNode | Chunks>);
  return Array.isArray(parts) ? createElement(Fragment, null, ...parts) : parts;
}
