import { allowing, notAllowed, problem } from '../../api/v1/problem';
import { publicAnswer } from '../../cacheable-response';
import { findActor } from '#server/auth';
import { FilesUnavailable } from '#server/file/files-unavailable';
import { orUnavailable } from '#server/http/or-unavailable';
import { log } from '#server/log';
import { findLogo, findUnshownLogo, type ServedLogo } from '#server/organisation/find-logo';

export const dynamic = 'force-dynamic';

type Found = Readonly<{ logo: ServedLogo; isPublic: boolean }>;

async function find(file: string): Promise<Found | 'lost' | null> {
  try {
    return await orUnavailable(async () => {
      const shown = await findLogo(file);
      if (shown) return { logo: shown, isPublic: true };
      const person = await findActor();
      const logo = person && (await findUnshownLogo(file, person));
      return logo && { logo, isPublic: false };
    });
  } catch (error) {
    if (!(error instanceof FilesUnavailable)) throw error;
    log.error({ err: error }, 'a logo could not be read');
    return 'lost';
  }
}

/**
 * A sponsor's logo. next.config.js sets its policy, which allows no active content. Its name is random and its bytes never change, so a browser that has seen it keeps it. A
 * cache in between may not: the consent to show it can be withdrawn. One that is not shown is for its organisation's contacts and the staff alone.
 */
export async function GET(request: Request, { params }: RouteContext<'/logos/[file]'>): Promise<Response> {
  const { file } = await params;
  const found = await find(file);
  if (found === 'lost')
    return problem(503, 'The logo cannot be read right now. Try again in a minute.', {
      headers: { 'Retry-After': '30' },
    });
  if (!found) return problem(404, 'There is no such logo.');
  const { logo, isPublic } = found;
  return publicAnswer(request, logo.bytes, {
    type: logo.mediaType,
    // The bytes of a file name never change.
    stable: file,
    headers: { 'Cache-Control': isPublic ? 'private, max-age=31536000, immutable' : 'private, no-store' },
  });
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
