import { backToPage } from '../back-to-page';
import { allowing, notAllowed } from '../v1/problem';
import { receiveUpload, type NotTaken } from '../receive-upload';
import type { Lang } from '#content/languages';
import { ASSET_LIMITS } from '#domain/benefit-asset';
import { isOrganisationSlug } from '#domain/organisation-slug';
import { parseReference } from '#domain/reference';
import { giveImage, type GivenImage } from '#server/asset/give-asset';
import { toField, toFormLocale, toIds } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';

export const dynamic = 'force-dynamic';

/** What the other fields of the form and the borders between them may take. */
const FIELDS = 10_000;

/** The organisation whose page has this path; an empty text for any other page. */
const slugOn = (path: string) => /\/account\/organisations\/([a-z0-9-]{1,80})$/.exec(path)?.[1] ?? '';

const toPage = (slug: string) => (isOrganisationSlug(slug) ? `/account/organisations/${slug}` : '/account');

/** Leads back to the organisation's page, which says what happened. */
function back(slug: string, lang: Lang, kind: NotTaken | GivenImage['kind'], data: FormData | null): Response {
  if (kind === 'given') return backToPage(lang, toPage(slug), { asset: kind }, 'assets');
  const [reference, benefit, asset] = ['reference', 'benefit', 'asset'].map((name) => toField(data, name));
  const said: Record<string, string> = { asset: kind };
  if (data) said.of = `${reference}-${benefit}-${asset}`.slice(0, 300);
  return backToPage(lang, toPage(slug), said, null);
}

/**
 * The form with which a contact sends a picture that their sponsorship is asked for: `organisation`, `reference`, `benefit`, `asset`, `edited` and `file`, as
 * multipart/form-data. A route handler, because the limit of an action's body is one for all. It always leads back to the page, also without JavaScript.
 */
export async function POST(request: Request): Promise<Response> {
  const received = await receiveUpload(request, ASSET_LIMITS.bytes + FIELDS, {
    toPage: (path) => toPage(slugOn(path)),
    back: (kind, from) =>
      from.data
        ? back(toField(from.data, 'organisation'), toFormLocale(from.data), kind, from.data)
        : back(slugOn(from.path), from.lang, kind, null),
  });
  if (received instanceof Response) return received;
  const { person, data } = received;
  const [slug, lang, file] = [toField(data, 'organisation'), toFormLocale(data), data.get('file')];
  if (file instanceof File && file.size > ASSET_LIMITS.bytes) return back(slug, lang, 'too-large', data);
  const form = {
    slug,
    reference: parseReference(toField(data, 'reference')) ?? '',
    benefit: toField(data, 'benefit'),
    asset: toField(data, 'asset'),
    edited: toIds(data, 'edited')[0] ?? -1n,
  };
  const bytes = file instanceof File ? await file.bytes() : new Uint8Array();
  const result = await orUnavailable(() => giveImage(person, form, bytes));
  return back(slug, lang, result === 'lost' ? 'lost' : result.kind, data);
}

const [refuse, options] = [notAllowed('POST'), allowing('POST')];
export { refuse as DELETE, refuse as GET, options as OPTIONS, refuse as PATCH, refuse as PUT };
