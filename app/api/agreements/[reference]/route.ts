import { backToPage } from '../../back-to-page';
import { allowing, notAllowed, problem } from '../../v1/problem';
import { receiveUpload } from '../../receive-upload';
import type { Lang } from '#content/languages';
import { LARGEST_SIGNED } from '#domain/agreement';
import { parseReference } from '#domain/reference';
import { signAgreement, type SignResult } from '#server/agreement/sign-agreement';
import type { Person } from '#server/auth';
import { FilesUnavailable } from '#server/file/files-unavailable';
import { toCount, toField, toFormLocale, toIds } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { pathLocale } from '#server/http/site-url';
import { log } from '#server/log';

export const dynamic = 'force-dynamic';

/** What a form may have beside its file, in bytes. */
const FIELDS = 10_000;

type Result = SignResult | 'no-file' | 'unavailable';

/** Where a form was sent from: the desk, or the account, in a language. */
type From = Readonly<{ desk: boolean; lang: Lang }>;

const toPage = (reference: string, { desk }: From) =>
  desk ? `/admin/pledges/${reference}` : `/account/pledges/${reference}`;

/** The same of the path of a page. */
const readPath = (path: string): From => ({ desk: /\/admin\/pledges\/[^/]+$/.test(path), lang: pathLocale(path) });

/** The same of a form. */
const readForm = (data: FormData): From => ({ desk: toField(data, 'desk') === 'yes', lang: toFormLocale(data) });

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
  const reference = parseReference((await params).reference);
  if (!reference) return problem(404, 'There is no such agreement.');
  const back = (from: From, said: Result) =>
    backToPage(from.lang, toPage(reference, from), { upload: said }, said === 'signed' ? 'agreement' : null);
  const received = await receiveUpload(request, LARGEST_SIGNED + FIELDS, {
    toPage: (path) => toPage(reference, readPath(path)),
    back: (why, from) =>
      back(from.data ? readForm(from.data) : readPath(from.path), why === 'too-large' ? why : 'unavailable'),
  });
  if (received instanceof Response) return received;
  const { person, data } = received;
  const result = await orUnavailable(() => store(person, data, reference));
  return back(readForm(data), result === 'lost' ? 'unavailable' : result);
}

const [refuse, options] = [notAllowed('POST'), allowing('POST')];
export { refuse as DELETE, refuse as GET, options as OPTIONS, refuse as PATCH, refuse as PUT };
