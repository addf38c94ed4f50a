import { problem } from '../../../../../../api/v1/problem';
import { requireStaff } from '#server/auth';
import { orUnavailable } from '#server/http/or-unavailable';
import { findRootFile } from '#server/seal/seal-queries';

export const dynamic = 'force-dynamic';

/** The root of a day as a text file, for staff to keep elsewhere. The proxy refuses other methods. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/admin/audit/roots/[day]'>,
): Promise<Response> {
  const { day } = await params;
  const file = await orUnavailable(async () =>
    findRootFile(await requireStaff('read-desk', new URL(request.url).pathname), day),
  );
  if (file === 'lost') return problem(503, 'The root cannot be read right now. Try again in a moment.');
  if (file === null) return problem(404, 'There is nothing at this address.');
  return new Response(file, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="root-${day}.txt"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
