import { allowing, notAllowed, problem, refusal } from '../../v1/problem';
import { LANGUAGES } from '#content/languages';
import { LARGEST_SIGNED } from '#domain/agreement';
import { localizedPath } from '#domain/localized-path';
import { parseReference } from '#domain/reference';
import { signAgreement, type SignResult } from '#server/agreement/sign-agreement';
import { findActor } from '#server/auth';
import { FilesUnavailable } from '#server/file/files-unavailable';
import { toCount, toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { isSameOrigin } from '#server/http/site-url';
import { log } from '#server/log';

export const dynamic = 'force-dynamic';

/** What a form may have beside its file, in bytes. */
const FIELDS = 10_000;

type Result = SignResult | 'no-file' | 'unavailable' | 'signed-out';

async function store(data: FormData, reference: string): Promise<Result> {
  const person = await findActor();
  if (!person) return 'signed-out';
  const file = data.get('file');
  if (!(file instanceof File) || file.size === 0) return 'no-file';
  if (file.size > LARGEST_SIGNED) return 'too-large';
  try {
    const form = { reference, version: toCount(data, 'version') };
    return await signAgreement(person, form, new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    if (!(error instanceof FilesUnavailable)) throw error;
    log.error({ err: error }, 'a signed agreement was not stored');
    return 'unavailable';
  }
}

/**
 * Takes the signed copy of an agreement from the form on a page, and leads back to that page, which says what became of it. `desk`: the form was at the desk. A body of
 * unknown or too great a length is not read.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/agreements/[reference]'>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusal(403, 'other-site', 'Forms of other sites are not accepted.');
  if (!/^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? ''))
    return problem(415, 'Send a form, with Content-Type: multipart/form-data.');
  const length = Number(request.headers.get('content-length') ?? NaN);
  if (!Number.isInteger(length)) return problem(411, 'Send the length of the form.');
  if (length > LARGEST_SIGNED + FIELDS) return problem(413, 'The file is larger than 10 MB.');
  const reference = parseReference((await params).reference);
  const data = await request.formData().catch(() => null);
  if (!data || !reference) return problem(data ? 404 : 400, data ? 'There is no such agreement.' : 'This is no form.');
  const result = await orUnavailable(() => store(data, reference));
  const language = LANGUAGES[toFormLocale(data)];
  const page = toField(data, 'desk') === 'yes' ? `/admin/pledges/${reference}` : `/account/pledges/${reference}`;
  const said = result === 'lost' || result === 'signed-out' ? 'unavailable' : result;
  const location = localizedPath(language, `${page}?upload=${said}#agreement`);
  return new Response(null, { status: 303, headers: { Location: location } });
}

const [refuse, options] = [notAllowed('POST'), allowing('POST')];
export { refuse as DELETE, refuse as GET, options as OPTIONS, refuse as PATCH, refuse as PUT };
