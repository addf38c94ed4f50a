import { allowing, notAllowed, problem } from '../../v1/problem';
import { orUnavailable } from '#server/http/or-unavailable';
import { readBytes } from '#server/http/read-bytes';
import { receiveWebhook } from '#server/payment-provider/receive-webhook';

export const dynamic = 'force-dynamic';

/** Many times what a provider sends: an event with its object has some kilobytes. */
const LARGEST_BODY = 512 * 1024;

const IGNORED = {
  'other-account': 'Ignored: the event is about another account.',
  'other-mode': 'Ignored: the event is of another mode, test or live, than the key here.',
  'not-needed': 'Ignored: events of this type change nothing here.',
} as const;

const say = (text: string) => new Response(`${text}\n`, { headers: { 'Cache-Control': 'private, no-store' } });

/**
 * Where a payment provider tells what happened. What it says is verified, kept once and handled by a job, which asks the provider itself: the response says only that
 * it was taken. The provider sends again what is not answered with 200.
 */
export async function POST(request: Request, { params }: RouteContext<'/api/webhooks/[provider]'>): Promise<Response> {
  const body = await readBytes(request, LARGEST_BODY);
  if (body === null) return problem(413, 'The event is too long.');
  const { provider } = await params;
  const result = await orUnavailable(() => receiveWebhook(provider, body, request.headers));
  if (result === 'lost') return problem(503, 'The database cannot be reached. Please send it again.');
  if (result.kind === 'no-provider') return problem(404, 'No such payment provider is configured here.');
  if (result.kind === 'forged') return problem(400, `This is not an event of the provider: ${result.why}.`);
  if (result.kind === 'ignored') return say(IGNORED[result.why]);
  return say(result.isNew ? 'Taken.' : 'Taken before.');
}

const [refuse, options] = [notAllowed('POST'), allowing('POST')];
export { refuse as DELETE, refuse as GET, options as OPTIONS, refuse as PATCH, refuse as PUT };
