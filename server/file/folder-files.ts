import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { newFileKey, readFileKey } from '#server/file/file-key';
import { FilesUnavailable } from '#server/file/files-unavailable';
import { spool } from '#server/file/spool';
import type { Files } from '#server/file/stored-file';

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

/** Files in a folder of this machine. Several web processes need the same folder. */
export function folderFiles(folder: string): Files {
  const orUnavailable = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      const message = `The folder for files, ${folder}, cannot be used (${codeOf(error)}).`;
      throw new FilesUnavailable(message, { mayPass: codeOf(error) === 'ENOSPC', cause: error });
    }
  };
  const place = (key: string) => {
    readFileKey(key);
    return path.join(folder, key);
  };
  return {
    put: (content, { type, most }) =>
      orUnavailable(async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const spooled = await spool(content, folder, most);
        if (!spooled) return { kind: 'too-large' };
        const key = newFileKey(spooled.sha256, type);
        await rename(spooled.path, place(key));
        // Only now does the folder know the name for good.
        const directory = await open(folder, 'r');
        await directory.sync().finally(() => directory.close());
        return { kind: 'stored', key, size: spooled.size };
      }),
    get: (key) =>
      orUnavailable(async () => {
        const { type } = readFileKey(key);
        try {
          const file = await open(place(key), 'r');
          const { size } = await file.stat();
          const stream = createReadStream('', { fd: file });
          return { type, size, body: Readable.toWeb(stream) as ReadableStream<Uint8Array<ArrayBuffer>> };
        } catch (error) {
          if (codeOf(error) === 'ENOENT') return null;
          throw error;
        }
      }),
    delete: (key) => orUnavailable(() => rm(place(key), { force: true })),
  };
}
