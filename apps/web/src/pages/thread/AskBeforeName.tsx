import { ConfirmDialog } from '../../design/ConfirmDialog.js';
import { useT } from '../../i18n/index.js';

interface AskBeforeNameProps {
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Who spoke here anonymously and now speaks by name may be recognised: asked once more, on this device alone. */
export function AskBeforeName({ busy, onConfirm, onClose }: AskBeforeNameProps) {
  const t = useT();
  return (
    <ConfirmDialog
      title={t('anonymous.byName.title')}
      confirm={t('anonymous.byName.confirm')}
      danger
      busy={busy}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{t('anonymous.byName.text')}</p>
    </ConfirmDialog>
  );
}
