import { allowing, notAllowed } from '../../api/v1/problem';
import { findLogo } from '#server/organisation/find-logo';

export const dynamic = 'force-dynamic';

const NEVER_CHANGES = 'public, max-age=86400, immutable';

/** A sponsor's logo. Whatever it holds, opened by itself it can do nothing. */
export async function GET(_request: Request, { params }: RouteContext<'/logos/[file]'>): Promise<Response> {
  const logo = await findLogo((await params).file);
  if (!logo) return new Response(null, { status: 404 });
  return new Response(logo.bytes, {
    headers: {
      'Content-Type': logo.mediaType,
      'Cache-Control': NEVER_CHANGES,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  });
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
