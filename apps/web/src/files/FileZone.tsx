import { useRef, type ReactNode } from 'react';
import { FilePlus, FileText, X } from 'lucide-react';
import { documentTypes, limits } from '#contracts';
import { useSession } from '../app/session.js';
import { Button } from '../design/index.js';
import { useLanguage, useT } from '../i18n/index.js';
import { ImagePicker } from '../images/ImagePicker.js';
import { sizeInWords } from './size.js';
import type { DraftFiles } from './useDraftFiles.js';
import { useDropped } from './useDropped.js';
import './files.css';

/** Why there are no documents here, if so. */
export type NoDocuments = 'anonymous' | 'confidential' | 'letter';

interface FileZoneProps {
  readonly draft: DraftFiles;
  /** How many pictures there may be; where it is none, there is nothing to pick them with. */
  readonly images: number;
  readonly noDocuments?: NoDocuments | undefined;
  /** The text that the files go with. */
  readonly children: ReactNode;
}

const ACCEPT = Object.keys(documentTypes)
  .map((ending) => `.${ending}`)
  .join(',');

/** A text field that also takes files: by paste, by drop and by buttons. All stays on this device until the text is sent. */
export function FileZone({ draft, images, noDocuments, children }: FileZoneProps) {
  const t = useT();
  const { language } = useLanguage();
  const { documentMib } = useSession().site;
  const zone = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const documents = noDocuments !== undefined || documentMib === 0 ? 0 : limits.documents.each;
  const most = { images, documents };
  const over = useDropped(zone, (files) => {
    if (images > 0 || documents > 0) void draft.add(files, most);
  });
  const hint = t('files.hint', { images, documents, mib: documentMib });
  return (
    <div ref={zone} className={over ? 'file-zone file-zone-over' : 'file-zone'}>
      {children}
      {documents > 0 && draft.documents.length > 0 && (
        <ul className="draft-documents" aria-label={t('files.list')}>
          {draft.documents.map(({ key, upload: { name, blob } }) => (
            <li key={key}>
              <FileText size={18} aria-hidden="true" />
              <span className="document-name">{name}</span>
              <span className="muted">{sizeInWords(blob.size, language)}</span>
              <Button
                look="quiet"
                square
                aria-label={t('files.remove', { name })}
                icon={<X size={16} aria-hidden="true" />}
                onClick={() => draft.remove(key)}
              />
            </li>
          ))}
        </ul>
      )}
      <ImagePicker draft={draft.images} most={images} hint={noDocuments === 'anonymous' ? undefined : hint}>
        {documents > 0 && (
          <>
            <input
              ref={input}
              type="file"
              accept={ACCEPT}
              multiple
              hidden
              aria-label={t('files.add')}
              onChange={(event) => {
                void draft.add([...(event.target.files ?? [])], most);
                event.target.value = '';
              }}
            />
            <Button
              disabled={draft.documents.length >= documents}
              icon={<FilePlus size={16} aria-hidden="true" />}
              onClick={() => input.current?.click()}
            >
              {t('files.add')}
            </Button>
          </>
        )}
      </ImagePicker>
      {noDocuments !== undefined && noDocuments !== 'anonymous' && documentMib > 0 && (
        <p className="field-hint">{t(`files.none.${noDocuments}`)}</p>
      )}
      {draft.problem !== null && (
        <p className="field-error" role="alert">
          {draft.problem}
        </p>
      )}
      {draft.progress !== null && <Progress {...draft.progress} />}
    </div>
  );
}

function Progress({ sent, total }: { readonly sent: number; readonly total: number }) {
  const t = useT();
  const percent = total === 0 ? 100 : Math.floor((100 * sent) / total);
  return (
    <div className="file-progress">
      <progress max={100} value={percent} aria-label={t('files.sending')} />
      <span aria-hidden="true">{t('files.sent', { percent })}</span>
    </div>
  );
}
