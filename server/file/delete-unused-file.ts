import { isFileUsed } from '#server/file/file-use-store';
import { files } from '#server/file/files';

/** Deletes a file if no row refers to it. Doing it twice changes nothing. @throws FilesUnavailable, and the job then runs again. */
export async function deleteUnusedFile(key: string): Promise<void> {
  if (!(await isFileUsed(key))) await files().delete(key);
}
