import { problem } from '../../../../../../api/v1/problem';
import { requireStaff } from '#server/auth';
import { findCatalogueFile } from '#server/catalogue/export-catalogue';
import { orUnavailable } from '#server/http/or-unavailable';

export const dynamic = 'force-dynamic';

/** A year's catalogue in the documented JSON, for editors. The proxy refuses other methods. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/admin/catalogue/[year]/catalogue.json'>,
): Promise<Response> {
  const { year } = await params;
  const file = await orUnavailable(async () =>
    findCatalogueFile(await requireStaff('edit-catalogue', new URL(request.url).pathname), year),
  );
  if (file === 'lost') return problem(503, 'The catalogue cannot be read right now. Try again in a moment.');
  if (file === null) return problem(404, 'There is nothing at this address.');
  return new Response(file, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="catalogue-${year}.json"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
