import { redirect } from 'next/navigation';
import { problem } from '../../../../../api/v1/problem';
import { seeOther } from '../../../../../api/see-other';
import { localizedPath } from '#domain/localized-path';
import { DEFAULT_LANG, isLang, LANGUAGES } from '#content/languages';
import { requireStaff, toCodePage } from '#server/auth';
import { today } from '#server/clock';
import { readEventExport } from '#server/event/audit-queries';
import { exportRows } from '#server/export/export-rows';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { orUnavailable } from '#server/http/or-unavailable';

export const dynamic = 'force-dynamic';

/** The events that the audit page shows with the same filters, all pages of them, as CSV. Wrong filters lead to the page, which says what is wrong. The proxy refuses other methods. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/admin/audit/events.csv'>,
): Promise<Response> {
  const { locale } = await params;
  const { pathname, search, searchParams } = new URL(request.url);
  const body = await orUnavailable(async () => {
    const staff = await requireStaff('read-desk', pathname + search);
    if (staff.isStale) redirect(toCodePage(pathname.replace(/\/[^/]+$/, '') + search));
    const asked = await readEventExport(staff, Object.fromEntries(searchParams));
    if (asked === null) return null;
    const rows = await exportRows(staff, asked);
    await logSecurityInRequest('exported', { actor: staff.id, what: 'events' });
    return rows;
  });
  if (body === 'lost') return problem(503, 'The events cannot be read right now. Try again in a moment.');
  if (body === null)
    return seeOther(localizedPath(LANGUAGES[isLang(locale) ? locale : DEFAULT_LANG], `/admin/audit${search}`));
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="pledgebook-events-${today()}.csv"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
