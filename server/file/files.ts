import { getEnv } from '#server/env';
import { bucketFiles } from '#server/file/bucket-files';
import { parseFilesUrl, type FilesPlace } from '#server/file/files-url';
import { folderFiles } from '#server/file/folder-files';
import type { Files } from '#server/file/stored-file';

/** The files of a place. */
export function filesOf(place: FilesPlace): Files {
  return place.kind === 'folder' ? folderFiles(place.path) : bucketFiles(place);
}

let own: Files | undefined;

/** The files of this site, in the place that FILES_URL names. */
export function files(): Files {
  if (own) return own;
  const { FILES_URL, DATA_DIR } = getEnv();
  const place = parseFilesUrl(FILES_URL, DATA_DIR);
  if (!place) throw new Error('FILES_URL was not checked');
  return (own = filesOf(place));
}
