import { FileText } from 'lucide-react';
import { useLanguage, useT } from '../i18n/index.js';
import { sizeInWords } from './size.js';
import './files.css';

interface DocumentsProps {
  readonly documents: readonly {
    readonly id: string;
    readonly name: string;
    readonly size: number;
    readonly url: string;
  }[];
}

/** The documents of a post: to be saved, never opened inside the forum. */
export default function Documents({ documents }: DocumentsProps) {
  const t = useT();
  const { language } = useLanguage();
  return (
    <ul className="documents" aria-label={t('post.documents')}>
      {documents.map(({ id, name, size, url }) => (
        <li key={id}>
          <a href={url} download={name}>
            <FileText size={18} aria-hidden="true" />
            <span className="document-name">{name}</span>
            <span className="muted">{sizeInWords(size, language)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
