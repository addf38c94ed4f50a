import { createHash, randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';

/** A content as it comes. */
export type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A content in a temporary file, flushed to the disk. Whoever has it moves or deletes the file. */
export type Spooled = Readonly<{ path: string; sha256: string; size: number }>;

/** Writes a content to a new temporary file in a folder. Null, without a file, if it is longer than `most` bytes. */
export async function spool(content: Content, folder: string, most: number): Promise<Spooled | null> {
  const temporary = path.join(folder, `.${randomUUID()}.part`);
  const hash = createHash('sha256');
  const file = await open(temporary, 'wx', 0o600);
  let size = 0;
  let isWhole = false;
  try {
    for await (const chunk of content) {
      size += chunk.length;
      if (size > most) return null;
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
    isWhole = true;
  } finally {
    await file.close();
    if (!isWhole) await rm(temporary, { force: true });
  }
  return { path: temporary, sha256: hash.digest('hex'), size };
}
