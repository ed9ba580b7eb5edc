import { useState } from 'react';
import { cleanFileName, documentExtensionOf, imageTypeOf, limits, looksLikePicture } from '#contracts';
import { newId } from '../api/index.js';
import { useSession } from '../app/session.js';
import { useLanguage, useT } from '../i18n/index.js';
import { useDraftImages, type DraftImages } from '../images/useDraftImages.js';
import { LineBroken, sendFile, type Upload } from './upload.js';

export interface DraftDocument {
  readonly key: string;
  readonly upload: Upload;
}

interface Attachment {
  readonly id: string;
  readonly alt?: string;
}

/** How many there may be here. */
interface Most {
  readonly images: number;
  readonly documents: number;
}

/** The pictures and documents of a text that is being written under one's name. */
export interface DraftFiles {
  readonly images: DraftImages;
  readonly documents: readonly DraftDocument[];
  /** Bytes that are there, of all; null while nothing is sent. */
  readonly progress: { readonly sent: number; readonly total: number } | null;
  readonly problem: string | null;
  readonly add: (files: readonly File[], most: Most) => Promise<void>;
  readonly remove: (key: string) => void;
  /**
   * Sends what is not there yet, and not before the text itself is sent: nothing leaves this device while somebody still
   * writes. @throws Error whose message can be shown
   */
  readonly send: () => Promise<Attachment[]>;
  /** The server has lost some of them: the next time all are sent again. */
  readonly sendAnew: () => void;
}

const MIB = 1024 * 1024;

export function useDraftFiles(): DraftFiles {
  const t = useT();
  const { language } = useLanguage();
  const { site } = useSession();
  const images = useDraftImages();
  const [documents, setDocuments] = useState<readonly DraftDocument[]>([]);
  const [pictures] = useState(() => new Map<string, Upload>());
  const [progress, setProgress] = useState<DraftFiles['progress']>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const problemOf = (file: File, room: number): string | null => {
    const values = { name: file.name, mib: site.documentMib, most: limits.documents.each };
    if (documentExtensionOf(file.name) === undefined) return t('files.notThese', values);
    if (file.size === 0) return t('files.empty', values);
    if (file.size > site.documentMib * MIB) return t('files.tooLarge', values);
    return room <= 0 ? t('files.tooMany', values) : null;
  };
  const add = async (files: readonly File[], most: Most): Promise<void> => {
    setProblem(null);
    const isPicture = (file: File): boolean =>
      most.documents === 0 || file.type.startsWith('image/') || looksLikePicture(file.name);
    const fresh: DraftDocument[] = [];
    for (const file of files.filter((one) => !isPicture(one))) {
      const refused = problemOf(file, most.documents - documents.length - fresh.length);
      if (refused !== null) setProblem(refused);
      else {
        const name = cleanFileName(file.name, limits.documents.nameLength.max);
        fresh.push({ key: newId(), upload: { blob: file, name, place: null, done: false } });
      }
    }
    setDocuments((now) => [...now, ...fresh]);
    const chosen = files.filter(isPicture);
    if (chosen.length > 0) await images.add(chosen, most.images);
  };
  const pictureUpload = (sha256: string, base64: string): Upload => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const type = imageTypeOf(bytes) ?? 'image/webp';
    const name = `picture.${type.slice('image/'.length)}`;
    const upload = pictures.get(sha256) ?? { blob: new Blob([bytes], { type }), name, place: null, done: false };
    pictures.set(sha256, upload);
    return upload;
  };
  const send = async (): Promise<Attachment[]> => {
    const all = [
      ...images.images.map(({ sha256, base64, alt }) => ({ upload: pictureUpload(sha256, base64), alt })),
      ...documents.map(({ upload }) => ({ upload })),
    ];
    const total = all.reduce((sum, { upload }) => sum + upload.blob.size, 0);
    const attachments: Attachment[] = [];
    let before = 0;
    try {
      for (const { upload, ...rest } of all) {
        const id = await sendFile(upload, language, (bytes) => setProgress({ sent: before + bytes, total }));
        before += upload.blob.size;
        attachments.push({ id, ...rest });
      }
      return attachments;
    } catch (error) {
      throw new Error(
        error instanceof LineBroken ? t('files.lineBroken') : (error as Error).message || t('files.failed'),
      );
    } finally {
      setProgress(null);
    }
  };
  const forget = (upload: Upload): void => {
    upload.place = null;
    upload.done = false;
  };
  return {
    images,
    documents,
    progress,
    problem,
    add,
    remove: (key) => setDocuments((now) => now.filter((one) => one.key !== key)),
    send,
    sendAnew: () => [...pictures.values(), ...documents.map(({ upload }) => upload)].forEach(forget),
  };
}
