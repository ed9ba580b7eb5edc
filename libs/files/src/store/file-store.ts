import type { Readable } from 'node:stream';

/** A part of a file: the first byte and the last, both of them within it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the bytes of documents lie. A key is a UUID; what is put under one is never another's. */
export interface FileStore {
  /** Puts all or nothing. The same again changes nothing. */
  put(key: string, bytes: Buffer): Promise<void>;
  /** Null when nothing lies there. */
  read(key: string, span: Span): Promise<Readable | null>;
  /** Also where nothing lies. */
  remove(key: string): Promise<void>;
}

/** Injection token. */
export const FILE_STORE = Symbol('FileStore');
