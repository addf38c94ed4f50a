import { allowing, notAllowed } from '../v1/problem';
import { findActor, toHeaderPerson } from '#server/auth';
import { orUnavailable } from '#server/http/or-unavailable';

/** The signed-in person, for the header of static pages. Null for a visitor. */
export async function GET(): Promise<Response> {
  const person = await orUnavailable(findActor);
  if (person === 'lost') return new Response(null, { status: 503 });
  return Response.json(toHeaderPerson(person), { headers: { 'Cache-Control': 'private, no-store' } });
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
