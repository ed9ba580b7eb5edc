import { useState, type Dispatch, type SetStateAction } from 'react';
import { useT } from '../i18n/index.js';
import type { DraftImage } from './draft.js';
import { ImageProblem, prepareImage } from './prepare.js';

/** The images of a text that is being written. */
export interface DraftImages {
  readonly images: readonly DraftImage[];
  /** Some are still made ready: what is sent now would go without them. */
  readonly preparing: boolean;
  readonly problem: string | null;
  readonly setImages: Dispatch<SetStateAction<readonly DraftImage[]>>;
  /** All of it happens on this device. @param most as many as one post may have */
  readonly add: (files: readonly File[], most: number) => Promise<void>;
}

export function useDraftImages(): DraftImages {
  const t = useT();
  const [images, setImages] = useState<readonly DraftImage[]>([]);
  const [preparing, setPreparing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (files: readonly File[], most: number): Promise<void> => {
    const room = most - images.length;
    setPreparing(true);
    setProblem(files.length > room ? t('anonymous.images.tooMany', { most }) : null);
    for (const file of files.slice(0, room)) {
      try {
        const image = await prepareImage(file);
        // Meanwhile others may have been described or removed.
        setImages((now) => (now.some(({ sha256 }) => sha256 === image.sha256) ? now : [...now, { ...image, alt: '' }]));
      } catch (error) {
        const tooLarge = error instanceof ImageProblem && error.code === 'IMAGE_TOO_LARGE';
        setProblem(t(tooLarge ? 'anonymous.images.tooLarge' : 'anonymous.images.unreadable', { name: file.name }));
      }
    }
    setPreparing(false);
  };
  return { images, preparing, problem, setImages, add };
}
