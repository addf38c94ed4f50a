import { allowing, notAllowed, problem, refusal } from '../../v1/problem';
import { readUpload } from '../../read-upload';
import { seeOther, toSignIn } from '../../see-other';
import { LANGUAGES, type Lang } from '#content/languages';
import { LARGEST_SIGNED } from '#domain/agreement';
import { localizedPath } from '#domain/localized-path';
import { parseReference } from '#domain/reference';
import { signAgreement, type SignResult } from '#server/agreement/sign-agreement';
import { findActor, type Person } from '#server/auth';
import { FilesUnavailable } from '#server/file/files-unavailable';
import { toCount, toField, toFormLocale, toIds } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { isSameOrigin, pathLocale } from '#server/http/site-url';
import { log } from '#server/log';
import { takeFromLimit } from '#server/rate-limit/rate-limits';

export const dynamic = 'force-dynamic';

/** What a form may have beside its file, in bytes. */
const FIELDS = 10_000;

type Result = SignResult | 'no-file' | 'unavailable';

/** Where a form was sent from: the desk, or the account, in a language. */
type From = Readonly<{ desk: boolean; lang: Lang }>;

const toPage = (reference: string, { desk }: From) =>
  desk ? `/admin/pledges/${reference}` : `/account/pledges/${reference}`;

/** The same of a form that is not read. */
function readReferer(request: Request): From {
  const { pathname = '/' } = URL.parse(request.headers.get('referer') ?? '') ?? {};
  return { desk: /\/admin\/pledges\/[^/]+$/.test(pathname), lang: pathLocale(pathname) };
}

async function store(person: Person, data: FormData, reference: string): Promise<Result> {
  const file = data.get('file');
  if (!(file instanceof File) || file.size === 0) return 'no-file';
  if (file.size > LARGEST_SIGNED) return 'too-large';
  const [agreement = 0n] = toIds(data, 'agreement');
  try {
    return await signAgreement(person, { reference, agreement, version: toCount(data, 'version') }, await file.bytes());
  } catch (error) {
    if (!(error instanceof FilesUnavailable)) throw error;
    log.error({ err: error }, 'a signed agreement was not stored');
    return 'unavailable';
  }
}

/** Takes the signed copy of an agreement from the form on a page, and leads back to that page, which says what became of it. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/agreements/[reference]'>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusal(403, 'other-site', 'Forms of other sites are not accepted.');
  const reference = parseReference((await params).reference);
  if (!reference) return problem(404, 'There is no such agreement.');
  const back = (from: From, said: Result) =>
    seeOther(localizedPath(LANGUAGES[from.lang], `${toPage(reference, from)}?upload=${said}#agreement`));
  const unread = readReferer(request);
  const person = await orUnavailable(findActor);
  // Before the file is read: nobody else may make the site hold one.
  if (!person) return toSignIn(unread.lang, toPage(reference, unread));
  const seconds = person === 'lost' ? null : await orUnavailable(() => takeFromLimit('write-person', person.id));
  const data = await readUpload(request, LARGEST_SIGNED + FIELDS);
  if (data === 'ill-formed') return problem(415, 'Send a form, with Content-Type: multipart/form-data.');
  if (data === 'too-large') return back(unread, data);
  const from = { desk: toField(data, 'desk') === 'yes', lang: toFormLocale(data) };
  if (person === 'lost' || seconds !== null) return back(from, 'unavailable');
  const result = await orUnavailable(() => store(person, data, reference));
  return back(from, result === 'lost' ? 'unavailable' : result);
}

const [refuse, options] = [notAllowed('POST'), allowing('POST')];
export { refuse as DELETE, refuse as GET, options as OPTIONS, refuse as PATCH, refuse as PUT };
