import { backToPage } from '../back-to-page';
import { receiveUpload } from '../receive-upload';
import { seeOther } from '../see-other';
import { allowing, notAllowed } from '../v1/problem';
import { LANGUAGES, type Lang } from '#content/languages';
import { readChosen } from '#domain/bulk-review';
import { readExport, type ExportAsked, type ExportFields, type ExportFormat } from '#domain/export';
import { localizedPath } from '#domain/localized-path';
import { findStaff, toCodePage } from '#server/auth';
import { listCampaigns } from '#server/campaign/campaign-queries';
import { today } from '#server/clock';
import { EXPORT_RIGHTS } from '#server/export/export-rights';
import { exportRows } from '#server/export/export-rows';
import { toField, toFormLocale } from '#server/http/form-fields';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { orUnavailable } from '#server/http/or-unavailable';

export const dynamic = 'force-dynamic';

/** The most that the form can have, in bytes. */
const LARGEST = 10_000;

/** The most of a field that the page gets back. */
const LONGEST = 100;

const PAGE = '/admin/exports';

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function toExportFields(data: FormData): ExportFields {
  const field = (name: string) => toField(data, name).trim().slice(0, LONGEST);
  return {
    what: field('what'),
    format: field('format'),
    campaign: field('campaign'),
    from: field('from'),
    until: field('until'),
  };
}

/** Leads back to the page with all that was typed, which says why nothing was saved. */
function back(lang: Lang, said: string, fields: Partial<ExportFields> = {}): Response {
  return backToPage(lang, PAGE, { said, ...fields }, null);
}

function toFile({ what, format, campaign }: ExportAsked, body: ReadableStream<Uint8Array>): Response {
  const name = ['pledgebook', what, ...(campaign ? [campaign] : []), today()].join('-');
  return new Response(body, {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="${name}.${format}"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

/** What was ticked in the list of pledges, if the form is of that list: an answer if that is nothing or too much, which its page says. */
function toChosen(data: FormData, lang: Lang): Readonly<{ chosen?: readonly string[] }> | Response {
  if (toField(data, 'ticked') === '') return {};
  const picks = data.getAll('pick');
  const { references } = readChosen(picks);
  if (references.length > 0) return { chosen: references };
  const params = new URLSearchParams([
    ['list', toField(data, 'list')],
    ...picks.flatMap((pick) => (typeof pick === 'string' ? [['pick', pick.slice(0, LONGEST)]] : [])),
  ]);
  return seeOther(`${localizedPath(LANGUAGES[lang], '/admin/pledges/chosen')}?${params}`);
}

/** The address of the page on which a file was asked for, with what was chosen there, to which the code leads back. */
function pageWith(fields: ExportFields, chosen: readonly string[] | undefined, data: FormData, lang: Lang): string {
  if (!chosen) return `${localizedPath(LANGUAGES[lang], PAGE)}?${new URLSearchParams(fields)}`;
  const params = new URLSearchParams(toField(data, 'list'));
  params.delete('from');
  if (toField(data, 'cursor') !== '') params.set('cursor', toField(data, 'cursor'));
  for (const reference of chosen) params.append('pick', reference);
  return `${localizedPath(LANGUAGES[lang], '/admin/pledges')}?${params}`;
}

async function save(fields: ExportFields, lang: Lang, data: FormData): Promise<Response> {
  const asked = readExport(
    fields,
    (await listCampaigns()).map(({ terms }) => terms.slug),
  );
  if ('problems' in asked) return back(lang, 'refused', fields);
  const ticked = asked.what === 'pledges' ? toChosen(data, lang) : {};
  if (ticked instanceof Response) return ticked;
  const staff = await findStaff(EXPORT_RIGHTS[asked.what]);
  if (!staff) return back(lang, 'no-right', fields);
  if (staff.isStale) return seeOther(toCodePage(pageWith(fields, ticked.chosen, data, lang)));
  const body = await exportRows(staff, { ...asked, ...ticked });
  await logSecurityInRequest('exported', { actor: staff.id, what: asked.what });
  return toFile(asked, body);
}

/** The file that the form at `/admin/exports` asks for: `what`, `format`, and perhaps `campaign`, `from` and `until`. A post, because it is recorded. */
export async function POST(request: Request): Promise<Response> {
  const received = await receiveUpload(request, LARGEST, {
    toPage: () => PAGE,
    back: (why, from) => {
      const said = why === 'lost' ? 'unavailable' : why;
      return from.data ? back(toFormLocale(from.data), said, toExportFields(from.data)) : back(from.lang, said);
    },
  });
  if (received instanceof Response) return received;
  const [fields, lang] = [toExportFields(received.data), toFormLocale(received.data)];
  const response = await orUnavailable(() => save(fields, lang, received.data));
  return response === 'lost' ? back(lang, 'unavailable', fields) : response;
}

const [refuse, options] = [notAllowed('POST'), allowing('POST')];
export { refuse as DELETE, refuse as GET, options as OPTIONS, refuse as PATCH, refuse as PUT };
