import { allowing, notAllowed, problem, refusal } from '../v1/problem';
import { isLang, LANGUAGE_LIST, LANGUAGES } from '#content/languages';
import { localizedPath, splitLocale } from '#domain/localized-path';
import { findActor } from '#server/auth';
import { orUnavailable } from '#server/http/or-unavailable';
import { readText } from '#server/http/read-text';
import { isSameOrigin } from '#server/http/site-url';
import { setLocale } from '#server/identity/set-locale';

export const dynamic = 'force-dynamic';

/** The page that the form was sent from, as a path of this site with its query. The home page if the browser sends no referrer. */
function pageBefore(request: Request): string {
  const referer = request.headers.get('referer');
  if (referer === null || !URL.canParse(referer)) return '/';
  const { pathname, search } = new URL(referer);
  return pathname.startsWith('//') ? '/' : pathname + search;
}

/** The language switch: redirects to the same page in another language. For a signed-in person it also sets the language of their emails. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusal(403, 'other-site', 'Forms of other sites are not accepted.');
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? ''))
    return problem(415, 'Send a form, with Content-Type: application/x-www-form-urlencoded.');
  const text = await readText(request, 1_000);
  if (text === null) return problem(413, 'The form is too long.');
  const locale = new URLSearchParams(text).get('locale');
  if (!isLang(locale)) return problem(400, 'There is no such language.');
  await orUnavailable(async () => {
    const person = await findActor();
    if (person) await setLocale(person, locale);
  });
  const { path: before } = splitLocale(LANGUAGE_LIST, pageBefore(request));
  // The framework's own names, such as `/_not-found`, are no pages.
  const path = before.startsWith('/_') ? '/' : before;
  return new Response(null, { status: 303, headers: { Location: localizedPath(LANGUAGES[locale], path) } });
}

const [refuse, options] = [notAllowed('POST'), allowing('POST')];
export { refuse as DELETE, refuse as GET, options as OPTIONS, refuse as PATCH, refuse as PUT };
