import { useRef, useState } from 'react';
import { ImagePlus, X } from 'lucide-react';
import { limits } from '#contracts';
import { Button } from '../design/index.js';
import { TextField } from '../design/TextField.js';
import { useT } from '../i18n/index.js';
import type { DraftImage } from './draft.js';
import { ImageProblem, prepareImage } from './prepare.js';
import './images.css';

interface ImagePickerProps {
  readonly images: readonly DraftImage[];
  readonly onChange: (images: readonly DraftImage[]) => void;
}

/** Adds images to a post. All of it happens on this device: nothing is sent before the post is. */
export function ImagePicker({ images, onChange }: ImagePickerProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const room = limits.images.each - images.length;

  const add = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    setProblem(files.length > room ? t('anonymous.images.tooMany', { most: limits.images.each }) : null);
    const added: DraftImage[] = [];
    for (const file of files.slice(0, room)) {
      try {
        const image = await prepareImage(file);
        if (![...images, ...added].some(({ sha256 }) => sha256 === image.sha256)) added.push({ ...image, alt: '' });
      } catch (error) {
        const tooLarge = error instanceof ImageProblem && error.code === 'IMAGE_TOO_LARGE';
        setProblem(t(tooLarge ? 'anonymous.images.tooLarge' : 'anonymous.images.unreadable', { name: file.name }));
      }
    }
    onChange([...images, ...added]);
    setBusy(false);
  };
  const remove = (image: DraftImage): void => {
    URL.revokeObjectURL(image.preview);
    onChange(images.filter((one) => one !== image));
  };
  const describe = (image: DraftImage, alt: string): void =>
    onChange(images.map((one) => (one === image ? { ...one, alt } : one)));

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
          void add([...(event.target.files ?? [])]);
          // The same file may be chosen again after it was removed.
          event.target.value = '';
        }}
      />
      <div className="image-picker-foot">
        <Button
          busy={busy}
          disabled={room === 0}
          icon={<ImagePlus size={16} aria-hidden="true" />}
          onClick={() => input.current?.click()}
        >
          {t('anonymous.images.add')}
        </Button>
        <span className="field-hint">{t('anonymous.images.hint', { most: limits.images.each })}</span>
      </div>
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
