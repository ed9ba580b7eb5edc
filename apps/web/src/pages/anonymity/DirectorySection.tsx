import { useState } from 'react';
import { Download } from 'lucide-react';
import { useQuery } from 'urql';
import { anonymity, forgetDirectory } from '../../anonymous/index.js';
import { useAnonymous } from '../../anonymous/ui/index.js';
import { findingText } from '../../anonymous/ui/finding-text.js';
import { useSession } from '../../app/session.js';
import { ConfirmDialog } from '../../design/ConfirmDialog.js';
import { Button, Notice } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { DirectoryEvents } from './DirectoryEvents.js';
import { KeyDirectoryPage, SHOWN } from './directory-document.js';

/** The key directory as this browser checked it, and what happened to the keys, for everybody to read. */
export function DirectorySection() {
  const t = useT();
  const { directory } = useAnonymous();
  const { site } = useSession();
  const { length, fingerprint, finding } = directory;
  const [{ data }] = useQuery({
    query: KeyDirectoryPage,
    variables: { after: Math.max(0, length - SHOWN) },
    pause: length === 0,
  });
  return (
    <section className="stack" aria-labelledby="directory">
      <h2 id="directory">{t('keys.directory')}</h2>
      <p>{t('keys.directoryLead')}</p>
      {finding !== null && <Objection text={findingText(finding, t)} />}
      {fingerprint !== null && (
        <div className="card directory-head">
          <p className="muted">{t('keys.fingerprint', { count: length })}</p>
          <code>{fingerprint}</code>
          <p className="field-hint">{t('keys.compare')}</p>
          <p className="directory-files">
            <Download size={15} aria-hidden="true" />
            <a href="/key-directory.jsonl" download="key-directory.jsonl">
              {t('keys.fileHere')}
            </a>
            <a href={`${site.anonymousOrigin}/key-directory.jsonl`} rel="noreferrer" target="_blank">
              {t('keys.fileThere')}
            </a>
          </p>
        </div>
      )}
      {data !== undefined && <DirectoryEvents lines={data.keyDirectory} />}
    </section>
  );
}

function Objection({ text }: { readonly text: string }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  return (
    <Notice tone="danger" alert>
      <p>{text}</p>
      <p>
        <Button onClick={() => setAsking(true)}>{t('keys.explained')}</Button>
      </p>
      {asking && (
        <ConfirmDialog
          title={t('keys.explainedTitle')}
          confirm={t('keys.explained')}
          danger
          onClose={() => setAsking(false)}
          onConfirm={() => {
            forgetDirectory();
            setAsking(false);
            void anonymity.keysChanged();
          }}
        >
          {t('keys.explainedText')}
        </ConfirmDialog>
      )}
    </Notice>
  );
}
