import { authorOf, fromBase64Url, toBase64Url } from '#tokens';
import { noNews, type KeptReceipt } from './model.js';
import { pad, unpad, type Bytes } from './vault/bytes.js';
import { unwrap, wrap } from './vault/passphrase.js';

const WHAT = 'xinqiao-receipts-v1';
/** The file grows in steps of this many bytes: its size says nothing of the number of receipts. */
const STEP = 64 * 1024;

type Carried = Pick<KeptReceipt, 'receipt' | 'threadId' | 'letter' | 'title' | 'lastStep' | 'published'>;

interface File {
  readonly what: typeof WHAT;
  readonly salt: string;
  readonly iterations: number;
  readonly sealed: string;
}

/** The text of a file that only this passphrase opens. */
export async function packReceipts(receipts: readonly KeptReceipt[], passphrase: string): Promise<string> {
  const carried = receipts.map(({ receipt, threadId, letter, title, lastStep, published }): Carried => ({
    receipt,
    threadId,
    letter,
    title,
    lastStep,
    published,
  }));
  const text = JSON.stringify(carried);
  const size = STEP * Math.ceil((4 * text.length + 4) / STEP);
  const { salt, iterations, sealed } = await wrap(pad(text, size), passphrase, WHAT);
  const file: File = { what: WHAT, salt: toBase64Url(salt), iterations, sealed: toBase64Url(sealed) };
  return JSON.stringify(file);
}

/** Not one of our files, or the passphrase of another. */
export class CannotOpen extends Error {
  constructor(readonly why: 'file' | 'passphrase') {
    super(why);
    this.name = 'CannotOpen';
  }
}

/** @throws CannotOpen */
export async function unpackReceipts(text: string, passphrase: string): Promise<readonly KeptReceipt[]> {
  const file = readFile(text);
  const salt = fromBase64Url(file.salt) as Bytes | undefined;
  const sealed = fromBase64Url(file.sealed) as Bytes | undefined;
  if (salt === undefined || sealed === undefined) throw new CannotOpen('file');
  const plain = await unwrap({ salt, iterations: file.iterations, sealed }, passphrase, WHAT);
  if (plain === undefined) throw new CannotOpen('passphrase');
  return (JSON.parse(unpad(plain)) as readonly Carried[]).map(keep);
}

function readFile(text: string): File {
  let file: Partial<File> | null;
  try {
    file = JSON.parse(text) as Partial<File> | null;
  } catch {
    throw new CannotOpen('file');
  }
  const { what, salt, iterations, sealed } = file ?? {};
  if (what !== WHAT || typeof salt !== 'string' || typeof iterations !== 'number' || typeof sealed !== 'string')
    throw new CannotOpen('file');
  return { what, salt, iterations, sealed };
}

function keep(carried: Carried): KeptReceipt {
  const { authorKey, ownThreadId } = authorOf(carried.receipt);
  return {
    ...carried,
    id: authorKey,
    isOpener: carried.threadId === ownThreadId,
    copied: true,
    news: noNews,
    seenAnswers: 0,
  };
}
