import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useErrorText } from '../../../api/index.js';
import { useAnonymous } from '../../../anonymous/ui/index.js';
import { EmptyState, ErrorState, Skeleton } from '../../../design/index.js';
import { useT } from '../../../i18n/index.js';
import { DirectoryEvents } from '../../anonymity/DirectoryEvents.js';
import { KeyDirectoryPage, SHOWN } from '../../anonymity/directory-document.js';
import { AdminPage } from '../AdminPage.js';
import { keyRows, type KeyRow } from './key-row.js';
import { KeyTable } from './KeyTable.js';
import { RetireForm } from './RetireForm.js';

/** The keys of anonymous speech: how they are used, and a way to take a week's tokens from everybody at once. */
export function AnonymityKeysPage() {
  const t = useT();
  const wordOf = useErrorText();
  const { directory } = useAnonymous();
  const [{ data, error }, ask] = useQuery({
    query: KeyDirectoryPage,
    variables: { after: Math.max(0, directory.length - SHOWN) },
    requestPolicy: 'cache-and-network',
  });
  // A retired key's successor is made a moment later.
  useEffect(() => ask({ requestPolicy: 'network-only' }), [ask, directory.length]);
  const [retiring, setRetiring] = useState<KeyRow | null>(null);
  return (
    <AdminPage title={t('admin.anonymity')} lead={t('keys.lead')}>
      {data === undefined ? (
        error === undefined ? (
          <Skeleton blocks={[60, 60, 60]} />
        ) : (
          <ErrorState message={wordOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        )
      ) : (
        <div className="stack keys-page">
          <div className="card directory-head">
            <p className="muted">{t('keys.fingerprint', { count: data.keyDirectoryHead.length })}</p>
            <code>{data.keyDirectoryHead.fingerprint}</code>
            <p className="field-hint">{t('keys.compare')}</p>
          </div>
          {keyRows(data).length === 0 ? (
            <EmptyState title={t('keys.none')} />
          ) : (
            <KeyTable rows={keyRows(data)} setSize={data.anonymity.setSize} onRetire={setRetiring} />
          )}
          <h2>{t('keys.events')}</h2>
          <DirectoryEvents lines={data.keyDirectory} />
        </div>
      )}
      {retiring !== null && (
        <RetireForm
          row={retiring}
          onClose={() => setRetiring(null)}
          onDone={() => {
            setRetiring(null);
            ask({ requestPolicy: 'network-only' });
          }}
        />
      )}
    </AdminPage>
  );
}
