import { problem, refusal } from './v1/problem';
import { readUpload } from './read-upload';
import { toSignIn } from './see-other';
import type { Lang } from '#content/languages';
import { findActor, type Person } from '#server/auth';
import { orUnavailable } from '#server/http/or-unavailable';
import { isSameOrigin, pathLocale } from '#server/http/site-url';
import { takeFromLimit } from '#server/rate-limit/rate-limits';

/** What an upload came from: its form, or, for one that was not read, the path of the page that it was on. */
export type Sender = Readonly<{ data: FormData }> | Readonly<{ data: null; path: string; lang: Lang }>;

/** Why an upload was not taken. `lost`: the database cannot be reached. */
export type NotTaken = 'too-large' | 'too-often' | 'lost';

/** The page of a form by the path of its referrer, as an address in English. */
type Ways = Readonly<{ toPage: (path: string) => string; back: (why: NotTaken, from: Sender) => Response }>;

/**
 * Takes a multipart form of at most `most` bytes from somebody who is signed in. Otherwise the response: a form of another site is refused, whose session has ended signs
 * in first, and `back` leads to the page, which says why.
 */
export async function receiveUpload(
  request: Request,
  most: number,
  { toPage, back }: Ways,
): Promise<Readonly<{ person: Person; data: FormData }> | Response> {
  if (!isSameOrigin(request.headers)) return refusal(403, 'other-site', 'Forms of other sites are not accepted.');
  const { pathname: path = '/' } = URL.parse(request.headers.get('referer') ?? '') ?? {};
  const lang = pathLocale(path);
  const person = await orUnavailable(findActor);
  // Before the file is read: nobody else may make the site hold one.
  if (!person) return toSignIn(lang, toPage(path));
  const seconds = person === 'lost' ? 'lost' : await orUnavailable(() => takeFromLimit('write-person', person.id));
  const data = await readUpload(request, most);
  if (data === 'ill-formed') return problem(415, 'Send a form, with Content-Type: multipart/form-data.');
  if (data === 'too-large') return back('too-large', { data: null, path, lang });
  if (person === 'lost' || seconds === 'lost') return back('lost', { data });
  return seconds === null ? { person, data } : back('too-often', { data });
}
