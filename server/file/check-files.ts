import { UserFacingError } from '#domain/user-facing-error';
import { files } from '#server/file/files';
import { FilesUnavailable } from '#server/file/files-unavailable';
import type { Files } from '#server/file/stored-file';
import { log } from '#server/log';

/**
 * Stores, reads and deletes a small file, at the start of a process. Throws UserFacingError if FILES_URL leads to a place that cannot be used. A bucket that is only away for
 * a while does not stop the start: pages are readable without it.
 */
export async function checkFiles(place: Files = files()): Promise<void> {
  try {
    const probe = new TextEncoder().encode('Pledgebook was here.');
    const put = await place.put([probe], { type: 'application/pdf', most: probe.length });
    if (put.kind === 'too-large') throw new Error('A small file was refused as too large');
    const found = await place.get(put.key);
    const text = found && (await new Response(found.body).bytes());
    await place.delete(put.key);
    if (!text || !Buffer.from(probe).equals(text))
      throw new UserFacingError('FILES_URL leads to a place that does not return what was stored there.');
  } catch (error) {
    if (!(error instanceof FilesUnavailable)) throw error;
    if (!error.mayPass) throw new UserFacingError(`${error.message} Correct FILES_URL.`, { cause: error });
    log.warn({ err: error }, 'files cannot be stored or read right now');
  }
}
