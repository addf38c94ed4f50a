import { allowing, notAllowed } from '../v1/problem';
import { addressIn } from '#server/http/client-address';
import { readCspReports } from '#server/http/csp-report';
import { readText } from '#server/http/read-text';
import { log } from '#server/log';
import { takeFromOwnLimit } from '#server/rate-limit/rate-limits';

export const dynamic = 'force-dynamic';

/** A browser's report has about 1 kB. */
const LARGEST_BODY = 8 * 1024;

/** How many reports this process has received since its start, also those above the limit. */
let received = 0;

const empty = (status: number, headers?: HeadersInit) => new Response(null, { status, headers });

/**
 * Takes what browsers report of the content security policy: one line of the log for each request, so many a minute from a client. Anyone can send anything here,
 * so the line has only bounded parts of it, and the response has no body.
 */
export async function POST(request: Request): Promise<Response> {
  received += 1;
  const address = addressIn(request.headers);
  const seconds =
    (address === null ? null : await takeFromOwnLimit('csp-client', address)) ??
    (await takeFromOwnLimit('csp-all', 'all'));
  if (seconds !== null) return empty(429, { 'Retry-After': String(seconds) });
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/(csp-report|reports\+json)\b/i.test(type)) return empty(415);
  const text = await readText(request, LARGEST_BODY);
  if (text === null) return empty(413);
  const reports = readCspReports(text);
  if (reports === null) return empty(400);
  const [first] = reports;
  if (first)
    log.warn({ csp: first, inRequest: reports.length, received }, 'a browser reported the content security policy');
  return empty(204);
}

const [refuse, options] = [notAllowed('POST'), allowing('POST')];
export { refuse as DELETE, refuse as GET, options as OPTIONS, refuse as PATCH, refuse as PUT };
