import { OPENAPI } from '#server/http/openapi';
import { allowing, notAllowed } from '../problem';

export function GET(): Response {
  return Response.json(OPENAPI, { headers: { 'Cache-Control': 'public, max-age=3600' } });
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
