import { Link } from '@tanstack/react-router';
import { Button } from '../../design/index.js';
import { useT } from '../../i18n/index.js';

/** Before the first anonymous word on this device: what holds, what does not, and what cannot be undone. */
export function ThreeSentences({ onUnderstood }: { readonly onUnderstood: () => void }) {
  const t = useT();
  return (
    <section className="card three-sentences">
      <h2>{t('anonymous.three.title')}</h2>
      <ol>
        <li>{t('anonymous.three.1')}</li>
        <li>{t('anonymous.three.2')}</li>
        <li>{t('anonymous.three.3')}</li>
      </ol>
      <div className="row">
        <Button look="primary" onClick={onUnderstood}>
          {t('anonymous.three.ok')}
        </Button>
        <Link to="/anonymity" target="_blank" preload={false}>
          {t('anonymous.three.more')}
        </Link>
      </div>
    </section>
  );
}
