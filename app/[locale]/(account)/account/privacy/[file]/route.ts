import { allowing, notAllowed, problem } from '../../../../../api/v1/problem';
import { requirePerson } from '#server/auth';
import { today } from '#server/clock';
import { stringifyExactJson } from '#server/http/exact-json';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { orUnavailable } from '#server/http/or-unavailable';
import { readOwnData, toOwnDataCsv } from '#server/privacy/own-data-queries';

type Format = Readonly<{ type: string; write: (data: object) => string }>;

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['data.json', { type: 'application/json', write: stringifyExactJson }],
  ['data.csv', { type: 'text/csv; charset=utf-8; header=present', write: toOwnDataCsv }],
]);

/** Everything that is stored about the signed-in person, to keep. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/account/privacy/[file]'>) {
  const { file } = await params;
  const format = FORMATS.get(file);
  if (!format) return problem(404, 'Your data is at data.json and data.csv.');
  const person = await requirePerson(new URL(request.url).pathname);
  const data = await orUnavailable(() => readOwnData(person));
  if (data === 'lost' || data === null)
    return problem(503, 'Your data cannot be read right now. Try again in a minute.');
  await logSecurityInRequest('exported', { actor: person.id, what: 'own-data' });
  return new Response(format.write(data), {
    headers: {
      'Content-Type': format.type,
      'Content-Disposition': `attachment; filename="pledgebook-${today()}-${file}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
