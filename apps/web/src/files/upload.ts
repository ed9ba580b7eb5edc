import { limits } from '#contracts';

/** A file on its way to the server, under the name of who sends it. */
export interface Upload {
  readonly blob: Blob;
  readonly name: string;
  /** Its address there, once it has one. */
  place: string | null;
  /** All of it is there and was looked at. */
  done: boolean;
}

/** The server will not have it; `message` says why, in the reader's language. */
export class UploadRefused extends Error {}
/** The line broke and did not come back; what arrived stays there, and the next try goes on from it. */
export class LineBroken extends Error {}

const TRIES = 5;
/** Milliseconds before the first new try; twice as many before each further one. */
const PAUSE = 500;

/**
 * Sends a file in pieces (tus 1.0), from where it stopped the last time.
 * @param onSent bytes that are there
 * @returns its id, to be posted
 * @throws UploadRefused, LineBroken
 */
export async function sendFile(upload: Upload, language: string, onSent: (bytes: number) => void): Promise<string> {
  for (let tried = 1; !upload.done; tried++)
    try {
      await sendRest(upload, language, onSent);
    } catch (error) {
      if (error instanceof UploadRefused) upload.place = null;
      if (error instanceof UploadRefused || tried === TRIES) throw error;
      await pause(PAUSE * 2 ** tried);
    }
  return upload.place?.split('/').pop() ?? '';
}

async function sendRest(upload: Upload, language: string, onSent: (bytes: number) => void): Promise<void> {
  const { blob, name } = upload;
  let at = 0;
  if (upload.place === null) {
    const filename = btoa(String.fromCharCode(...new TextEncoder().encode(name)));
    const headers = { 'upload-length': String(blob.size), 'upload-metadata': `filename ${filename}` };
    const begun = await ask('/uploads', { method: 'POST', headers }, language);
    upload.place = begun.headers.get('location');
  } else at = await offsetOf(upload, language);
  const place = upload.place ?? '';
  do {
    onSent(at);
    const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(at) };
    const body = blob.slice(at, at + limits.uploads.piece);
    const taken = await ask(place, { method: 'PATCH', headers, body }, language);
    at = Number(taken.headers.get('upload-offset'));
  } while (at < blob.size);
  onSent(at);
  upload.done = true;
}

/** How much is there. What was swept away meanwhile begins anew. */
async function offsetOf(upload: Upload, language: string): Promise<number> {
  const standing = await ask(upload.place ?? '', { method: 'HEAD' }, language).catch((error: unknown) => {
    if (!(error instanceof UploadRefused)) throw error;
    upload.place = null;
    throw new LineBroken();
  });
  return Number(standing.headers.get('upload-offset'));
}

type Request = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> };

async function ask(path: string, init: Request, language: string): Promise<Response> {
  const headers = { ...init.headers, 'tus-resumable': '1.0.0', 'accept-language': language };
  const response = await fetch(path, { ...init, headers, credentials: 'same-origin' }).catch(() => {
    throw new LineBroken();
  });
  if (response.ok) return response;
  // 409: a piece came twice, or not at all; the next try asks.
  if (response.status === 409 || response.status >= 500) throw new LineBroken();
  const { errors } = (await response.json().catch(() => ({}))) as { errors?: { message: string }[] };
  throw new UploadRefused(errors?.[0]?.message ?? '');
}

/** Until the time is over, or the browser says that it is connected again. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      window.clearTimeout(timer);
      window.removeEventListener('online', over);
      resolve();
    };
    const timer = window.setTimeout(over, ms);
    window.addEventListener('online', over);
  });
}
