import { Readable } from 'node:stream';
import type { FileStore, Span } from './file-store.js';
import { signed, type S3Keys } from './s3-signature.js';

export interface S3Place extends S3Keys {
  readonly origin: string;
  readonly bucket: string;
}

/** How long a store of the house may take to begin its answer, in milliseconds. */
const PATIENCE = 30_000;
const nothing = Buffer.alloc(0);

/** A bucket of an S3-compatible store, addressed by its path. Three requests are all that is asked of it. */
export class S3Store implements FileStore {
  constructor(private readonly place: S3Place) {}

  async put(key: string, bytes: Buffer): Promise<void> {
    await this.ask('PUT', key, { 'content-type': 'application/octet-stream' }, bytes);
  }

  async read(key: string, { start, end }: Span): Promise<Readable | null> {
    const response = await this.ask('GET', key, { range: `bytes=${start}-${end}` });
    return response === null || response.body === null ? null : Readable.fromWeb(response.body);
  }

  async remove(key: string): Promise<void> {
    await this.ask('DELETE', key, {});
  }

  /** Null: nothing lies there. What the store says beyond its status could quote the request, and stays unsaid. */
  private async ask(
    method: 'GET' | 'PUT' | 'DELETE',
    key: string,
    headers: Readonly<Record<string, string>>,
    body: Buffer = nothing,
  ): Promise<Response | null> {
    const url = new URL(`/${this.place.bucket}/${key}`, this.place.origin);
    const response = await fetch(url, {
      method,
      headers: signed({ method, url, headers, body }, this.place, new Date()),
      redirect: 'error',
      ...(method === 'PUT' ? { body: new Uint8Array(body) } : {}),
      ...(method === 'GET' ? {} : { signal: AbortSignal.timeout(PATIENCE) }),
    });
    if (response.ok) return response;
    await response.body?.cancel();
    if (response.status === 404 && method !== 'PUT') return null;
    throw new Error(`The file store answered ${method} with ${response.status}.`);
  }
}
