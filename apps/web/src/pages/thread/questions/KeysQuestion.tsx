import { Dialog } from '../../../design/Dialog.js';
import { Button } from '../../../design/index.js';
import { useT } from '../../../i18n/index.js';
import { switchKeys, useKeysOn } from '../../../app/keys.js';

const keys = [
  ['J', 'next'],
  ['K', 'previous'],
  ['O', 'official'],
  ['N', 'new'],
  ['R', 'reply'],
  ['End', 'end'],
  ['/', 'jump'],
  ['?', 'help'],
] as const;

export function KeysQuestion({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const on = useKeysOn();
  return (
    <Dialog title={t('threadWork.keys.title')} onClose={onClose}>
      <dl className="key-list">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`threadWork.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input type="checkbox" checked={on} onChange={(event) => switchKeys(event.target.checked)} />
        <span>{t('threadWork.keys.on')}</span>
      </label>
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('design.close')}</Button>
      </div>
    </Dialog>
  );
}
