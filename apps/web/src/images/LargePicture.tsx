import { X } from 'lucide-react';
import { Button } from '../design/index.js';
import { Dialog } from '../design/Dialog.js';
import { useT } from '../i18n/index.js';
import type { Picture } from './picture.js';

/** Escape, a press beside it or the button closes it. */
export function LargePicture({ picture, onClose }: { readonly picture: Picture; readonly onClose: () => void }) {
  const t = useT();
  return (
    <Dialog title={picture.alt === '' ? t('design.picture') : picture.alt} wide onClose={onClose}>
      <div className="large-picture">
        <img src={picture.url} width={picture.width} height={picture.height} alt={picture.alt} />
        <Button look="line" icon={<X size={16} aria-hidden="true" />} onClick={onClose}>
          {t('design.picture.close')}
        </Button>
      </div>
    </Dialog>
  );
}
