import { randomUUID } from 'node:crypto';

/** The types of files that the site stores, with the ending of their keys. */
const ENDINGS = {
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
} as const;

/** A type of file that the site stores. */
export type FileType = keyof typeof ENDINGS;

const KEY = /^[0-9a-f-]{36}-([0-9a-f]{64})\.([a-z]+)$/;

/**
 * A new key for a content: a random id, the SHA-256 of the content, and the ending of its type. The id makes each key unique, so that deleting one file never takes away
 * another with the same content, and nobody can guess a key from a content. Two puts of one content are two files.
 */
export function newFileKey(sha256: string, type: FileType): string {
  return `${randomUUID()}-${sha256}.${ENDINGS[type]}`;
}

/** What a key says of its file. Throws if it is no key. */
export function readFileKey(key: string): Readonly<{ sha256: string; type: FileType }> {
  const [, sha256, ending] = KEY.exec(key) ?? [];
  const type = (Object.keys(ENDINGS) as FileType[]).find((each) => ENDINGS[each] === ending);
  if (!sha256 || !type) throw new Error('This is not a key of a file');
  return { sha256, type };
}
