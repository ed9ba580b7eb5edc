import { documentExtensionOf, type DocumentExtension } from '#contracts';

const CFB = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const PDF = Buffer.from('%PDF-');
const ZIP_ENTRY = Buffer.from('PK\u0003\u0004');
const ZIP_END = Buffer.from('PK\u0005\u0006');
const ZIP_END_LENGTH = 22;
const ZIP_COMMENT = 0xffff;
const LISTED = 46;
/** A document has some dozens of parts. Whoever writes more wants to keep us busy. */
const MOST_ENTRIES = 10_000;
const MACROS = /(^|\/)(vbaProject\.bin|vbaData\.xml|Basic\/|Scripts\/)/i;

/** What must be listed in the packages that are zip archives. */
const parts: Partial<Record<DocumentExtension, string>> = {
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
  pptx: 'ppt/presentation.xml',
  odt: 'content.xml',
  ods: 'content.xml',
  odp: 'content.xml',
  ofd: 'OFD.xml',
};

/**
 * Whether a file is the document its name says: by its first bytes, and for packages by the names listed at its end.
 * Nothing is unpacked, so nothing can burst; what could run, macros and scripts, is refused in packages.
 * Older Office files (doc, xls, ppt, wps, et, dps) are told from others and not from one another.
 */
export function isDocument(name: string, bytes: Buffer): boolean {
  const extension = documentExtensionOf(name);
  if (extension === undefined) return false;
  if (extension === 'pdf') return bytes.subarray(0, PDF.length).equals(PDF);
  if (extension === 'txt' || extension === 'csv') return isText(bytes);
  const part = parts[extension];
  if (part === undefined) return bytes.subarray(0, CFB.length).equals(CFB);
  const entries = entriesOf(bytes);
  return entries.includes(part) && !entries.some((entry) => MACROS.test(entry));
}

/** UTF-8, or GB 18030 as spreadsheets in Chinese write it; no control characters but those of lines. */
function isText(bytes: Buffer): boolean {
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false;
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  });
}

/** The names in a zip archive's own list, or none when it is not one whole archive from its first byte to its last. */
function entriesOf(bytes: Buffer): string[] {
  if (!bytes.subarray(0, ZIP_ENTRY.length).equals(ZIP_ENTRY)) return [];
  const end = bytes.lastIndexOf(ZIP_END);
  if (end < 0 || end + ZIP_END_LENGTH > bytes.length || bytes.length - end - ZIP_END_LENGTH > ZIP_COMMENT) return [];
  const count = bytes.readUInt16LE(end + 10);
  const list = bytes.readUInt32LE(end + 16);
  // Its list ends where its end begins: nothing is hidden between them, and no other archive lies in front.
  if (count > MOST_ENTRIES || list + bytes.readUInt32LE(end + 12) !== end) return [];
  const names: string[] = [];
  let at = list;
  for (let entry = 0; entry < count; entry++) {
    if (at + LISTED > end || bytes.readUInt32LE(at) !== 0x02014b50) return [];
    const length = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + LISTED, at + LISTED + length));
    at += LISTED + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}
