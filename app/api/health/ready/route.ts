import { allowing, notAllowed } from '../../v1/problem';
import { isReady } from '#server/runtime/health';

export const dynamic = 'force-dynamic';

/** 200 if the database accepts queries from the restricted role and the public pages show its figures, otherwise 503. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return Response.json(
    { status: ready ? 'ready' : 'unavailable' },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
