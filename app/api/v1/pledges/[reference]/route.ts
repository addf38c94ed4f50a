import { allowing, notAllowed, problem, refusal } from '../../problem';
import { findActor } from '#server/auth';
import { stringifyExactJson } from '#server/http/exact-json';
import { orUnavailable } from '#server/http/or-unavailable';
import { findOwnPledgeJson } from '#server/pledge/own-pledge-json';

export const dynamic = 'force-dynamic';

type Context = RouteContext<'/api/v1/pledges/[reference]'>;

async function read({ params }: Context): Promise<Response> {
  const person = await findActor();
  if (!person) return refusal(401, 'api-pledges', 'Sign in on the site first: this address needs its session cookie.');
  const pledge = await findOwnPledgeJson(person, (await params).reference);
  if (!pledge) return problem(404, 'You have no pledge with this reference.');
  return new Response(stringifyExactJson(pledge), {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store' },
  });
}

export async function GET(_request: Request, context: Context): Promise<Response> {
  const answer = await orUnavailable(() => read(context));
  if (answer !== 'lost') return answer;
  return problem(503, 'The database cannot be reached. Try again in a moment.', { headers: { 'Retry-After': '10' } });
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
