import { Readable } from 'node:stream';
import { redirect } from 'next/navigation';
import { problem } from '../../../../../../api/v1/problem';
import { readBenefitPeriod } from '#domain/benefit-list';
import { requireStaff, toCodePage } from '#server/auth';
import { exportBenefitList } from '#server/benefit-list/export-benefit-list';
import { today } from '#server/clock';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { orUnavailable } from '#server/http/or-unavailable';

export const dynamic = 'force-dynamic';

/** The list of a benefit as CSV, for staff who record deliveries. The proxy refuses other methods. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/admin/benefits/[benefit]/benefit-list.csv'>,
): Promise<Response> {
  const { benefit } = await params;
  const { pathname, search, searchParams } = new URL(request.url);
  const found = await orUnavailable(async () => {
    const staff = await requireStaff('moderate', pathname + search);
    if (staff.isStale) redirect(toCodePage(pathname.replace(/\/[^/]+$/, '') + search));
    const period = readBenefitPeriod(Object.fromEntries(searchParams), today());
    const parts = await exportBenefitList(staff, benefit, period);
    if (parts) await logSecurityInRequest('exported', { actor: staff.id, what: 'benefit-list' });
    return parts && { parts, period };
  });
  if (found === 'lost') return problem(503, 'The list cannot be read right now. Try again in a moment.');
  if (found === null) return problem(404, 'There is nothing at this address.');
  const { parts, period } = found;
  return new Response(Readable.toWeb(Readable.from(parts)) as ReadableStream, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${benefit}-${period.on ?? period.year}.csv"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
