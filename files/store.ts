/** Where the content of attachments is kept: the port, with adapters for a folder and for an S3-compatible store. */
import type { Readable } from 'node:stream';

/** A complete file on this machine that is on its way into the store. */
export interface SpooledFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** The store cannot be reached, or cannot take or give content now. Its message names no content. */
export class StoreDownError extends Error {
  override readonly name = 'StoreDownError';
}

/** Keeps content under ids of ours: a name that somebody gave never becomes a path or a key. */
export interface ContentStore {
  /** Keeps a file; when this is done it survives a power cut. The file may be moved away. Throws {@link StoreDownError}. */
  put(id: string, file: SpooledFile): Promise<void>;
  /** The content, or null when there is none. Throws {@link StoreDownError}. */
  read(id: string): Promise<Readable | null>;
  /** A short-lived address of the content under `fileName`; null: it is read through us. */
  signedUrl(id: string, fileName: string): Promise<string | null>;
  /** Removes content; what is not there counts as removed. Throws {@link StoreDownError}. */
  remove(id: string): Promise<void>;
  close(): void;
}
