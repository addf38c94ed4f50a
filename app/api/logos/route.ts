import { allowing, notAllowed, problem, refusal } from '../v1/problem';
import { readUpload } from '../read-upload';
import { seeOther, toSignIn } from '../see-other';
import { LANGUAGES, type Lang } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import { LOGO_LIMITS } from '#domain/logo';
import { isOrganisationSlug } from '#domain/organisation-slug';
import { findActor } from '#server/auth';
import { toField, toFormLocale, toIds } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { isSameOrigin, pathLocale } from '#server/http/site-url';
import { uploadLogo, type UploadResult } from '#server/organisation/upload-logo';
import { takeFromLimit } from '#server/rate-limit/rate-limits';

export const dynamic = 'force-dynamic';

/** What the other fields of the form and the borders between them may take. */
const FIELDS = 20_000;

type Answer = UploadResult | Readonly<{ kind: 'too-often' | 'too-large' | 'ill-formed' | 'lost' }>;

/** Where the form was sent from, for one that was too long to read. */
function readReferer(request: Request): Readonly<{ slug: string; lang: Lang }> {
  const { pathname = '/' } = URL.parse(request.headers.get('referer') ?? '') ?? {};
  const slug = /\/account\/organisations\/([a-z0-9-]{1,80})$/.exec(pathname)?.[1] ?? '';
  return { slug, lang: pathLocale(pathname) };
}

/** Cut off, not rounded up: 2.97 is not the 3.0 that is asked. */
const toOneDecimal = (ratio: number) => `${Math.trunc(ratio)}.${Math.trunc(ratio * 10) % 10}`;

/** Leads back to the organisation's page, which says what happened and keeps what was typed. */
function back(slug: string, data: FormData | null, answer: Answer, lang: Lang = toFormLocale(data)): Response {
  const said = new URLSearchParams({ logo: answer.kind });
  if ('width' in answer) said.set('size', `${answer.width}x${answer.height}`);
  if ('contrast' in answer) said.set('contrast', toOneDecimal(answer.contrast));
  if (data && answer.kind !== 'saved') {
    said.set('theme', toField(data, 'theme').slice(0, 10));
    said.set('alt', toField(data, 'alt').slice(0, LOGO_LIMITS.alt));
  }
  const page = isOrganisationSlug(slug) ? `/account/organisations/${slug}` : '/account';
  const path = localizedPath(LANGUAGES[lang], page);
  return seeOther(`${path}?${said}#logos`);
}

/**
 * The form with which a contact uploads a logo: `organisation`, `edited`, `theme`, `alt` and `file`, as multipart/form-data. A route handler, because the limit of an action's
 * body is one for all. It always leads back to the page, also without JavaScript.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusal(403, 'other-site', 'Forms of other sites are not accepted.');
  const person = await orUnavailable(findActor);
  // Before the file is read: nobody else may make the site hold one.
  if (!person) {
    const { slug, lang } = readReferer(request);
    return toSignIn(lang, slug ? `/account/organisations/${slug}` : '/account');
  }
  const seconds = person === 'lost' ? 0 : await orUnavailable(() => takeFromLimit('write-person', person.id));
  const data = await readUpload(request, LOGO_LIMITS.bytes + FIELDS);
  if (data === 'too-large') {
    const from = readReferer(request);
    return back(from.slug, null, { kind: 'too-large' }, from.lang);
  }
  if (data === 'ill-formed') return problem(415, 'Send a form, with Content-Type: multipart/form-data.');
  const slug = toField(data, 'organisation');
  if (person === 'lost' || seconds === 'lost') return back(slug, data, { kind: 'lost' });
  if (seconds !== null) return back(slug, data, { kind: 'too-often' });
  const file = data.get('file');
  if (file instanceof File && file.size > LOGO_LIMITS.bytes) return back(slug, data, { kind: 'too-large' });
  const posted = {
    slug: isOrganisationSlug(slug) ? slug : '',
    edited: toIds(data, 'edited')[0] ?? -1n,
    theme: toField(data, 'theme'),
    alt: toField(data, 'alt'),
    file: file instanceof File ? await file.bytes() : new Uint8Array(),
  };
  const result = await orUnavailable(() => uploadLogo(person, posted));
  return back(slug, data, result === 'lost' ? { kind: 'lost' } : result);
}

const [refuse, options] = [notAllowed('POST'), allowing('POST')];
export { refuse as DELETE, refuse as GET, options as OPTIONS, refuse as PATCH, refuse as PUT };
