import { allowing, notAllowed, problem } from '../v1/problem';
import { DEFAULT_LANG, isLang, LANGUAGES } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import { orUnavailable } from '#server/http/or-unavailable';
import { readText } from '#server/http/read-text';
import { pauseRemindersByLink } from '#server/reminder/pause-reminders';

export const dynamic = 'force-dynamic';

/** The one field that RFC 8058 asks for, as a browser's form sends it. */
const LARGEST_BODY = 1_000;

/** Whether a body says `List-Unsubscribe=One-Click`, as either type of form. */
async function saysOneClick(text: string, type: string): Promise<boolean> {
  try {
    const form = await new Response(text, { headers: { 'Content-Type': type } }).formData();
    return form.get('List-Unsubscribe') === 'One-Click';
  } catch {
    return false;
  }
}

/** Where an email program leads that does not know one-click: the page with the button. It changes nothing. */
export function GET(request: Request): Response {
  const params = new URL(request.url).searchParams;
  const lang = params.get('lang');
  const page = localizedPath(LANGUAGES[isLang(lang) ? lang : DEFAULT_LANG], '/reminders');
  const Location = `${page}?token=${encodeURIComponent(params.get('token')?.slice(0, 200) ?? '')}`;
  return new Response(null, { status: 303, headers: { Location, 'Cache-Control': 'private, no-store' } });
}

/**
 * The address of `List-Unsubscribe` in a reminder: an email program posts here when its user unsubscribes (RFC 8058), from anywhere and without a cookie. What allows
 * it is the token alone.
 */
export async function POST(request: Request): Promise<Response> {
  const text = await readText(request, LARGEST_BODY);
  if (text === null) return problem(413, 'The form is too long.');
  if (!(await saysOneClick(text, request.headers.get('content-type') ?? '')))
    return problem(400, 'Send the form of RFC 8058: List-Unsubscribe=One-Click.');
  const token = new URL(request.url).searchParams.get('token');
  const result = await orUnavailable(() => pauseRemindersByLink(token, true, 'one-click'));
  if (result === 'lost') return problem(503, 'The database cannot be reached. Nothing was changed.');
  if (result.kind === 'bad-link') return problem(403, 'This is not an address of one of our emails.');
  if (result.kind === 'limited')
    return problem(429, 'Too often. Please try again later.', { headers: { 'Retry-After': '600' } });
  return new Response(null, { status: 200, headers: { 'Cache-Control': 'private, no-store' } });
}

const [refuse, options] = [notAllowed('GET, HEAD, POST'), allowing('GET, HEAD, POST')];
export { refuse as DELETE, GET as HEAD, options as OPTIONS, refuse as PATCH, refuse as PUT };
