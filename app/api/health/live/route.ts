import { allowing, notAllowed } from '../../v1/problem';

export const dynamic = 'force-dynamic';

/** 200 while the process runs. */
export function GET(): Response {
  return Response.json({ status: 'live' }, { headers: { 'Cache-Control': 'no-store' } });
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
