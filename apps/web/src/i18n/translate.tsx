import { useMemo, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MessageId } from './catalogue.js';

export type Values = Record<string, string | number | Date | null | undefined>;
export type Translate = (id: MessageId, values?: Values) => string;

/** `const t = useT(); t('thread.replies', { count: 3 })` */
export function useT(): Translate {
  const intl = useIntl();
  return useMemo(() => {
    return (id, values) => {
      const message = intl.messages[id];
      return typeof message === 'string' ? message : intl.formatMessage({ id }, values);
    };
  }, [intl]);
}

type Rich = Record<string, ReactNode | ((chunks: ReactNode[]) => ReactNode)>;

/** A message with elements in it: `<T id="thread.inReplyTo" values={{ link: (text) => <a>{text}</a> }} />` */
export function T({ id, values }: { readonly id: MessageId; readonly values?: Rich }) {
  return <FormattedMessage id={id} values={values as never} />;
}
