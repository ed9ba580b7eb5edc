import { useState } from 'react';
import { Download, Upload } from 'lucide-react';
import { Button, useToast } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { ExportReceipts } from './ExportReceipts.js';
import { ImportReceipts } from './ImportReceipts.js';
import { useAnonymous } from './useAnonymous.js';

/** Carries receipts to another device of one's own, in a file that only a passphrase opens. */
export function MoveReceipts() {
  const t = useT();
  const say = useToast();
  const { receipts } = useAnonymous();
  const [asking, setAsking] = useState<'export' | 'import' | null>(null);
  const close = (): void => setAsking(null);
  return (
    <div className="row">
      {receipts.length > 0 && (
        <Button look="quiet" icon={<Download size={16} aria-hidden="true" />} onClick={() => setAsking('export')}>
          {t('anonymous.move.export')}
        </Button>
      )}
      <Button look="quiet" icon={<Upload size={16} aria-hidden="true" />} onClick={() => setAsking('import')}>
        {t('anonymous.move.import')}
      </Button>
      {asking === 'export' && <ExportReceipts receipts={receipts} onClose={close} />}
      {asking === 'import' && (
        <ImportReceipts
          onClose={close}
          onDone={(count) => {
            close();
            say(t('anonymous.move.imported', { count }));
          }}
        />
      )}
    </div>
  );
}
