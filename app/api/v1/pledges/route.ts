import { allowing, notAllowed, problem, refusal } from '../problem';
import { readPledgeRequest, toPledgeAnswer } from './pledge-request';
import { findActor } from '#server/auth';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import { makePledgeFromJson } from '#server/pledge/make-pledge-from-json';
import { listOwnPledgesJson } from '#server/pledge/own-pledges-queries';
import { stringifyExactJson } from '#server/http/exact-json';
import { orUnavailable } from '#server/http/or-unavailable';

export const dynamic = 'force-dynamic';

const SIGN_IN = 'Sign in on the site first: this address needs its session cookie.';

async function list(request: Request): Promise<Response> {
  const person = await findActor();
  if (!person) return refusal(401, 'api-pledges', SIGN_IN);
  const page = await listOwnPledgesJson(person, new URL(request.url).searchParams.get('cursor'));
  if (!page) return problem(400, 'This cursor is not valid. Use the `next` of an earlier page of your pledges.');
  return new Response(stringifyExactJson(page), {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store' },
  });
}

async function make(request: Request): Promise<Response> {
  const person = await findActor();
  if (!person) return refusal(401, 'api-pledges', SIGN_IN);
  const asked = await readPledgeRequest(request);
  if (asked instanceof Response) return asked;
  const seconds = await takeFromLimit('write-person', person.id);
  if (seconds !== null)
    return problem(429, 'Too many requests. Wait for as long as Retry-After says.', {
      headers: { 'Retry-After': String(seconds) },
    });
  return toPledgeAnswer(await makePledgeFromJson(person, asked.body, asked.key));
}

const lost = () =>
  problem(
    503,
    'The database cannot be reached. Try again in a moment. If you do not know whether your pledge was made, send the request again with the same key.',
    {
      headers: { 'Retry-After': '10' },
    },
  );

export async function GET(request: Request): Promise<Response> {
  const answer = await orUnavailable(() => list(request));
  return answer === 'lost' ? lost() : answer;
}

export async function POST(request: Request): Promise<Response> {
  const answer = await orUnavailable(() => make(request));
  return answer === 'lost' ? lost() : answer;
}

const [refuse, options] = [notAllowed('GET, HEAD, POST'), allowing('GET, HEAD, POST')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as PUT };
