import { allowing, notAllowed, problem } from '../../api/v1/problem';
import { notModified, publicAnswer } from '../../cacheable-response';
import { findActor } from '#server/auth';
import { FilesUnavailable } from '#server/file/files-unavailable';
import { orUnavailable } from '#server/http/or-unavailable';
import { siteUrl } from '#server/http/site-url';
import { log } from '#server/log';
import { findLogo, findReplacedBy, findUnshownLogo, type ServedLogo } from '#server/organisation/find-logo';

export const dynamic = 'force-dynamic';

type Found = Readonly<{ logo: ServedLogo; isPublic: boolean }>;

async function find(file: string): Promise<Found | null> {
  const shown = await findLogo(file);
  if (shown) return { logo: shown, isPublic: true };
  const person = await findActor();
  const logo = person && (await findUnshownLogo(file, person));
  return logo && { logo, isPublic: false };
}

async function answer(request: Request, file: string): Promise<Response | null> {
  const found = await find(file);
  if (!found) {
    // Pages and feeds that were read before the logo was replaced still have its address.
    const other = await findReplacedBy(file);
    return other === null
      ? null
      : new Response(null, {
          status: 307,
          headers: { Location: new URL(`/logos/${other}`, siteUrl()).href, 'Cache-Control': 'private, no-store' },
        });
  }
  const headers = { 'Cache-Control': found.isPublic ? 'private, max-age=31536000, immutable' : 'private, no-store' };
  // The bytes of a file name never change, so a browser that knows the name needs none of them.
  const known = notModified(request, file, headers);
  if (known) return known;
  const bytes = await found.logo.read();
  return bytes && publicAnswer(request, bytes, { type: found.logo.mediaType, stable: file, headers });
}

async function answerOrLost(request: Request, file: string): Promise<Response | 'lost' | null> {
  try {
    return await orUnavailable(() => answer(request, file));
  } catch (error) {
    if (!(error instanceof FilesUnavailable)) throw error;
    log.error({ err: error }, 'a logo could not be read');
    return 'lost';
  }
}

/**
 * A sponsor's logo. next.config.js sets its policy, which allows no active content. Its name is random and its bytes never change, so a browser that has seen it keeps it. A
 * cache in between may not: the consent to show it can be withdrawn. The address of one that was replaced leads to the one of today. One that is not shown is for its organisation's contacts and the staff alone.
 */
export async function GET(request: Request, { params }: RouteContext<'/logos/[file]'>): Promise<Response> {
  const { file } = await params;
  const found = await answerOrLost(request, file);
  if (found === 'lost')
    return problem(503, 'The logo cannot be read right now. Try again in a minute.', {
      headers: { 'Retry-After': '30' },
    });
  return found ?? problem(404, 'There is no such logo.');
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
