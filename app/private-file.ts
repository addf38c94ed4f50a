import { problem } from './api/v1/problem';
import { FilesUnavailable } from '#server/file/files-unavailable';
import type { StoredFile } from '#server/file/stored-file';
import { orUnavailable } from '#server/http/or-unavailable';
import { log } from '#server/log';

/**
 * A file that only some may read, as `find` returns it with the name that it is saved under. It is saved and never shown by a browser. 404 if `find` returns null, 503
 * while the database or the place of the files cannot be used.
 */
export async function privateFile(
  find: () => Promise<Readonly<{ file: StoredFile; name: string }> | null>,
): Promise<Response> {
  const away = () =>
    problem(503, 'The file cannot be read right now. Try again in a moment.', { headers: { 'Retry-After': '10' } });
  try {
    const found = await orUnavailable(find);
    if (found === 'lost') return away();
    if (found === null) return problem(404, 'There is nothing at this address.');
    const { file, name } = found;
    return new Response(file.body, {
      headers: {
        'Content-Type': file.type,
        'Content-Length': String(file.size),
        'Content-Disposition': `attachment; filename="${name}"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    if (!(error instanceof FilesUnavailable)) throw error;
    log.error({ err: error }, 'a stored file was not read');
    return away();
  }
}
