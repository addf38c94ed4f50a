import { allowing, notAllowed, problem, refusal } from '../v1/problem';
import { seeOther, toSignIn } from '../see-other';
import { streamUpload } from '../stream-upload';
import { LANGUAGES, isLang, type Lang } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import { findActor, findStaff } from '#server/auth';
import { uploadStatement } from '#server/bank/upload-statement';
import { orUnavailable } from '#server/http/or-unavailable';
import { isSameOrigin, pathLocale } from '#server/http/site-url';
import { takeFromLimit } from '#server/rate-limit/rate-limits';

export const dynamic = 'force-dynamic';

const PAGE = '/admin/payments/import';

/** Leads to the page of the imports, which says why the file was not taken. */
const back = (lang: Lang, why: string) => seeOther(`${localizedPath(LANGUAGES[lang], PAGE)}?upload=${why}`);

/** Reads a body to its end: a browser reads the answer only then. */
async function ignoreBody(request: Request): Promise<void> {
  await request.body?.pipeTo(new WritableStream()).catch(() => undefined);
}

/**
 * The form with which a treasurer uploads a bank's statement: `account` and `file`, as multipart/form-data. The file goes into the database piece by piece and is never held as a whole. It leads to
 * the page of the import, which shows what would happen.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusal(403, 'other-site', 'Forms of other sites are not accepted.');
  const { pathname = '/' } = URL.parse(request.headers.get('referer') ?? '') ?? {};
  const lang = pathLocale(pathname);
  // Before the file is read: nobody else may make the site hold one.
  const staff = await orUnavailable(() => findStaff('handle-money'));
  const seconds = staff && staff !== 'lost' ? await orUnavailable(() => takeFromLimit('write-person', staff.id)) : null;
  if (!staff || staff === 'lost' || seconds !== null) {
    await ignoreBody(request);
    if (staff === 'lost' || seconds === 'lost') return back(lang, 'lost');
    if (staff) return back(lang, 'too-often');
    const person = await orUnavailable(findActor);
    if (person && person !== 'lost')
      return seeOther(`${localizedPath(LANGUAGES[lang], '/admin/payments')}?lacks=handle-money`);
    return toSignIn(lang, PAGE);
  }
  const answer = await orUnavailable(() =>
    streamUpload(request, ({ fields, name, content }) =>
      uploadStatement(staff, { fileName: name, account: fields.get('account') ?? '', content }),
    ),
  );
  if (answer === 'lost') return back(lang, 'lost');
  if (answer === 'ill-formed') return problem(415, 'Send a form, with Content-Type: multipart/form-data.');
  const said = answer.fields.get('lang') ?? '';
  const formLang = isLang(said) ? said : lang;
  if (!answer.result) return back(formLang, 'no-file');
  if (answer.result.kind === 'too-large') return back(formLang, 'too-large');
  return seeOther(localizedPath(LANGUAGES[formLang], `${PAGE}/${answer.result.id}`));
}

const [refuse, options] = [notAllowed('POST'), allowing('POST')];
export { refuse as DELETE, refuse as GET, options as OPTIONS, refuse as PATCH, refuse as PUT };
