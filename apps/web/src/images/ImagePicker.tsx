import { useRef, type ReactNode } from 'react';
import { ImagePlus, X } from 'lucide-react';
import { limits } from '#contracts';
import { Button } from '../design/index.js';
import { TextField } from '../design/TextField.js';
import { useT } from '../i18n/index.js';
import type { DraftImage } from './draft.js';
import type { DraftImages } from './useDraftImages.js';
import './images.css';

interface ImagePickerProps {
  readonly draft: DraftImages;
  /** As many as one post may have; where it is none, there is nothing to pick with. */
  readonly most: number;
  /** Instead of what is said to whoever writes anonymously. */
  readonly hint?: string | undefined;
  /** Further buttons beside its own. */
  readonly children?: ReactNode;
}

/** Adds images to a post. All of it happens on this device: nothing is sent before the post is. */
export function ImagePicker({ draft, most, hint, children }: ImagePickerProps) {
  const { images, preparing, problem, setImages, add } = draft;
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const room = most - images.length;
  if (most === 0) return null;

  const remove = (image: DraftImage): void => {
    URL.revokeObjectURL(image.preview);
    setImages((now) => now.filter(({ sha256 }) => sha256 !== image.sha256));
  };
  const describe = (image: DraftImage, alt: string): void =>
    setImages((now) => now.map((one) => (one.sha256 === image.sha256 ? { ...one, alt } : one)));

  return (
    <div className="image-picker">
      {images.map((image, at) => (
        <figure key={image.sha256}>
          <img src={image.preview} width={image.width} height={image.height} alt="" />
          <TextField
            label={t('anonymous.images.alt', { number: at + 1 })}
            placeholder={t('anonymous.images.altPlaceholder')}
            value={image.alt}
            maxLength={limits.images.altLength.max}
            onChange={(alt) => describe(image, alt)}
            autoComplete="off"
          />
          <Button
            look="quiet"
            square
            aria-label={t('anonymous.images.remove', { number: at + 1 })}
            icon={<X size={16} aria-hidden="true" />}
            onClick={() => remove(image)}
          />
        </figure>
      ))}
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={t('anonymous.images.add')}
        onChange={(event) => {
          void add([...(event.target.files ?? [])], most);
          // The same file may be chosen again after it was removed.
          event.target.value = '';
        }}
      />
      <div className="image-picker-foot">
        <Button
          busy={preparing}
          disabled={room === 0}
          icon={<ImagePlus size={16} aria-hidden="true" />}
          onClick={() => input.current?.click()}
        >
          {t('anonymous.images.add')}
        </Button>
        {children}
        <span className="field-hint">{hint ?? t('anonymous.images.hint', { most })}</span>
      </div>
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
