import { notAllowed, problem } from '../problem';
import { readPledgeRequest, toPledgeAnswer } from './pledge-request';
import { findActor } from '#server/auth';
import { takeFromLimit } from '#server/limit/limits';
import { listOwnPledgesJson } from '#server/pledge/own-pledges-queries';
import { makePledgeFromJson } from '#server/pledge/make-pledge-from-json';

export const dynamic = 'force-dynamic';

const SIGN_IN = 'Sign in on the site first; this address goes by its session cookie.';

export async function GET(request: Request): Promise<Response> {
  const person = await findActor();
  if (!person) return problem(401, SIGN_IN);
  const cursor = new URL(request.url).searchParams.get('cursor');
  const page = await listOwnPledgesJson(person, cursor);
  return Response.json(page, { headers: { 'Cache-Control': 'private, no-store' } });
}

export async function POST(request: Request): Promise<Response> {
  const person = await findActor();
  if (!person) return problem(401, SIGN_IN);
  const asked = await readPledgeRequest(request);
  if (asked instanceof Response) return asked;
  const seconds = await takeFromLimit('write-person', person.id);
  if (seconds !== null)
    return problem(429, `Too many pledges in a short time.`, { headers: { 'Retry-After': String(seconds) } });
  return toPledgeAnswer(await makePledgeFromJson(person, asked.body, asked.key));
}

const refuse = notAllowed('GET, HEAD, POST');
export { refuse as DELETE, refuse as PATCH, refuse as PUT };
