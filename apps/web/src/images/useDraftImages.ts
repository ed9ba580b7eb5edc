import { useState, type Dispatch, type SetStateAction } from 'react';
import type { DraftImage } from './draft.js';

/** The images of a text that is being written. */
export interface DraftImages {
  readonly images: readonly DraftImage[];
  /** Some are still made ready: what is sent now would go without them. */
  readonly preparing: boolean;
  readonly setImages: Dispatch<SetStateAction<readonly DraftImage[]>>;
  readonly setPreparing: (preparing: boolean) => void;
}

export function useDraftImages(): DraftImages {
  const [images, setImages] = useState<readonly DraftImage[]>([]);
  const [preparing, setPreparing] = useState(false);
  return { images, preparing, setImages, setPreparing };
}
