import { backToPage } from '../back-to-page';
import { allowing, notAllowed } from '../v1/problem';
import { receiveUpload, type NotTaken } from '../receive-upload';
import type { Lang } from '#content/languages';
import { LOGO_LIMITS } from '#domain/logo';
import { isOrganisationSlug } from '#domain/organisation-slug';
import { toField, toFormLocale, toIds } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { uploadLogo, type UploadResult } from '#server/organisation/upload-logo';

export const dynamic = 'force-dynamic';

/** What the other fields of the form and the borders between them may take. */
const FIELDS = 20_000;

type Answer = UploadResult | Readonly<{ kind: NotTaken }>;

/** The organisation whose page has this path; an empty text for any other page. */
const slugOn = (path: string) => /\/account\/organisations\/([a-z0-9-]{1,80})$/.exec(path)?.[1] ?? '';

/** Cut off, not rounded up: 2.97 is not the 3.0 that is asked. */
const toOneDecimal = (ratio: number) => `${Math.trunc(ratio)}.${Math.trunc(ratio * 10) % 10}`;

/** Leads back to the organisation's page, which says what happened and keeps what was typed. */
function back(slug: string, data: FormData | null, answer: Answer, lang: Lang = toFormLocale(data)): Response {
  const isSaved = answer.kind === 'saved';
  const said: Record<string, string> = { logo: answer.kind };
  if ('width' in answer) said.size = `${answer.width}x${answer.height}`;
  if ('contrast' in answer) said.contrast = toOneDecimal(answer.contrast);
  if (data && !isSaved) {
    said.theme = toField(data, 'theme').slice(0, 10);
    said.alt = toField(data, 'alt').slice(0, LOGO_LIMITS.alt);
  }
  const page = isOrganisationSlug(slug) ? `/account/organisations/${slug}` : '/account';
  return backToPage(lang, page, said, isSaved ? 'logos' : null);
}

/**
 * The form with which a contact uploads a logo: `organisation`, `edited`, `theme`, `alt` and `file`, as multipart/form-data. A route handler, because the limit of an action's
 * body is one for all. It always leads back to the page, also without JavaScript.
 */
export async function POST(request: Request): Promise<Response> {
  const received = await receiveUpload(request, LOGO_LIMITS.bytes + FIELDS, {
    toPage: (path) => (slugOn(path) ? `/account/organisations/${slugOn(path)}` : '/account'),
    back: (kind, from) =>
      from.data
        ? back(toField(from.data, 'organisation'), from.data, { kind })
        : back(slugOn(from.path), null, { kind }, from.lang),
  });
  if (received instanceof Response) return received;
  const { person, data } = received;
  const slug = toField(data, 'organisation');
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
