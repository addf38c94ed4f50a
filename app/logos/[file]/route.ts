import { allowing, notAllowed, problem } from '../../api/v1/problem';
import { publicAnswer } from '../../cacheable-response';
import { findLogo } from '#server/organisation/find-logo';
import { orUnavailable } from '#server/http/or-unavailable';

export const dynamic = 'force-dynamic';

/**
 * A sponsor's logo. next.config.js sets its policy, which allows no active content. A cache may store it but must revalidate it for each request, because the
 * consent to show it can be withdrawn.
 */
export async function GET(request: Request, { params }: RouteContext<'/logos/[file]'>): Promise<Response> {
  const { file } = await params;
  const logo = await orUnavailable(() => findLogo(file));
  if (logo === 'lost')
    return problem(503, 'The logo cannot be read right now. Try again in a minute.', {
      headers: { 'Retry-After': '30' },
    });
  if (!logo) return problem(404, 'There is no such logo.');
  return publicAnswer(request, logo.bytes, {
    type: logo.mediaType,
    // The bytes of a file name never change.
    stable: file,
  });
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
