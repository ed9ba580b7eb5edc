/**
 * The documents a post by name may carry. What a file calls itself counts only together with its first bytes, and an
 * archive is none of them: what lies inside nobody sees who must judge the post.
 */
export const documentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  wps: 'application/vnd.ms-works',
  et: 'application/vnd.ms-excel',
  dps: 'application/vnd.ms-powerpoint',
  ofd: 'application/ofd',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
} as const;
export type DocumentExtension = keyof typeof documentTypes;

/** The ending of a name, if it is that of a document. */
export function documentExtensionOf(name: string): DocumentExtension | undefined {
  const ending = /\.([a-z]{2,4})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return (Object.keys(documentTypes) as DocumentExtension[]).find((one) => one === ending);
}

/** The endings of the pictures a post may carry: they are made anew, and have no name. */
const PICTURE = /\.(jpe?g|png|webp)$/i;

export const looksLikePicture = (name: string): boolean => PICTURE.test(name);

// Controls, what turns the direction of writing or cannot be seen (so that "annexe‮fdp.exe" is not a pdf), and what
// some file system refuses.
const UNFIT = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029"*/:<>?\\|]+/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A name that any system can keep and that reads as it is written, its ending kept. Han and other letters stay.
 * @param longest code points
 */
export function cleanFileName(name: string, longest: number): string {
  const clean = name
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(UNFIT, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=\.[^.]*$)/, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(RESERVED, '_$1');
  const points = Array.from(clean);
  if (points.length <= longest) return clean;
  const ending = Array.from(/\.[^.]{1,10}$/.exec(clean)?.[0] ?? '');
  return [...points.slice(0, longest - ending.length), ...ending].join('').trim();
}
