import type { FileType } from '#server/file/file-key';
import type { Content } from '#server/file/spool';

/** A stored file: its size in bytes, and its content as it is read. Whoever does not read the content cancels it. */
export type StoredFile = Readonly<{ type: FileType; size: number; body: ReadableStream<Uint8Array<ArrayBuffer>> }>;

/** A file that was put, or the refusal of one that is longer than `most` bytes. */
export type PutFile = Readonly<{ kind: 'stored'; key: string; size: number }> | Readonly<{ kind: 'too-large' }>;

/**
 * Files by key. The content of a key never changes. Every function throws FilesUnavailable while the place of the files cannot be used. Nothing here asks who may read
 * a file: the caller does.
 */
export type Files = Readonly<{
  /** Stores a content as it comes, and returns only once it is safe. A file that no row refers to afterwards has to be deleted: see `delete-unused-file`. */
  put: (content: Content, how: Readonly<{ type: FileType; most: number }>) => Promise<PutFile>;
  /** Null if there is no such file. */
  get: (key: string) => Promise<StoredFile | null>;
  /** Deleting what is not there is no failure. */
  delete: (key: string) => Promise<void>;
}>;
