import { allowing, notAllowed, problem, refusal } from '../v1/problem';
import { seeOther, toSignIn } from '../see-other';
import { streamUpload } from '../stream-upload';
import { LANGUAGES, isLang, type Lang } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import { findActor, findStaff } from '#server/auth';
import { uploadStatement } from '#server/bank/upload-statement';
import { orUnavailable } from '#server/http/or-unavailable';
import { log } from '#server/log';
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

/** What a script that sends the form accepts: a line of JSON, `{"rows": 1000}`, for each thousand bookings that were read, and a last one, `{"to": "/…"}`, with the address to go to. */
const LINES = 'application/x-ndjson';

/** The answer in such lines, of which the first come while the file is read. */
function toLines(take: (tell: (rows: number) => void) => Promise<Response>): Response {
  let isGone = false;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (line: object) => {
        if (!isGone) controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`));
      };
      try {
        write({ to: (await take((rows) => write({ rows }))).headers.get('location') });
      } catch (error) {
        log.error({ err: error }, 'a bank file could not be read');
        write({ to: null });
      }
      if (!isGone) controller.close();
    },
    cancel() {
      isGone = true;
    },
  });
  return new Response(body, {
    headers: { 'Content-Type': LINES, 'Cache-Control': 'private, no-store', 'X-Accel-Buffering': 'no' },
  });
}

/**
 * The form with which a treasurer uploads a bank's statement: `account` and `file`, as multipart/form-data. The file goes into the database piece by piece and is never held as a whole. It leads to
 * the page of the import, which shows what would happen.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusal(403, 'other-site', 'Forms of other sites are not accepted.');
  return request.headers.get('accept') === LINES ? toLines((tell) => take(request, tell)) : take(request);
}

async function take(request: Request, tell?: (rows: number) => void): Promise<Response> {
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
      uploadStatement(staff, { fileName: name, account: fields.get('account') ?? '', content }, tell),
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
