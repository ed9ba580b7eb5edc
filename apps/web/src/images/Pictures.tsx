import { lazy, Suspense, useState } from 'react';
import { useT } from '../i18n/index.js';
import type { Picture } from './picture.js';
import './images.css';

const LargePicture = lazy(() => import('./LargePicture.js').then((module) => ({ default: module.LargePicture })));

/** The images of a post. Each leaves its room before it comes, and opens large at a press. */
export function Pictures({ pictures }: { readonly pictures: readonly Picture[] }) {
  const t = useT();
  const [large, setLarge] = useState<Picture | null>(null);
  if (pictures.length === 0) return null;
  return (
    <div className={pictures.length === 1 ? 'pictures pictures-one' : 'pictures'}>
      {pictures.map((picture, at) => (
        <button
          key={picture.id}
          type="button"
          aria-label={t('design.picture.enlarge', { alt: picture.alt, number: at + 1 })}
          aria-haspopup="dialog"
          onClick={() => setLarge(picture)}
        >
          <img
            src={picture.url}
            width={picture.width}
            height={picture.height}
            alt={picture.alt}
            loading="lazy"
            decoding="async"
          />
        </button>
      ))}
      {large !== null && (
        <Suspense fallback={null}>
          <LargePicture picture={large} onClose={() => setLarge(null)} />
        </Suspense>
      )}
    </div>
  );
}
