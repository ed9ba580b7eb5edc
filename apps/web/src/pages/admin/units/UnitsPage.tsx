import { useState } from 'react';
import { Plus } from 'lucide-react';
import { useErrorText } from '../../../api/index.js';
import { Button, EmptyState, ErrorState, Skeleton } from '../../../design/index.js';
import { useT } from '../../../i18n/index.js';
import { useUnits, type UnitFacts } from '../../../units/useUnits.js';
import { AdminPage } from '../AdminPage.js';
import { UnitForm } from './UnitForm.js';
import { UnitTree } from './UnitTree.js';

type Over = { readonly unit: UnitFacts } | { readonly below: UnitFacts | null };

export function UnitsPage() {
  const t = useT();
  const wordOf = useErrorText();
  const { units, error, fetching, ask } = useUnits();
  const [over, setOver] = useState<Over | null>(null);
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <AdminPage
      title={t('admin.units')}
      lead={t('units.lead')}
      action={
        <Button icon={<Plus size={17} aria-hidden="true" />} onClick={() => setOver({ below: null })}>
          {t('units.newRoot')}
        </Button>
      }
    >
      {units.length > 0 ? (
        <UnitTree units={units} onEdit={(unit) => setOver({ unit })} onAdd={(below) => setOver({ below })} />
      ) : error !== undefined ? (
        <ErrorState message={wordOf(error)} onRetry={again} />
      ) : fetching ? (
        <Skeleton blocks={Array.from({ length: 8 }, () => 44)} />
      ) : (
        <EmptyState title={t('units.empty')}>{t('units.emptyHint')}</EmptyState>
      )}
      {over !== null && (
        <UnitForm
          {...over}
          onClose={() => setOver(null)}
          onSaved={() => {
            setOver(null);
            again();
          }}
        />
      )}
    </AdminPage>
  );
}
