import { allowing, notAllowed, problem } from '../api/v1/problem';
import { publicAnswer } from '../cacheable-response';
import { toFiguresCsv } from '#server/figures/figures-csv';
import { readNamedFigures } from '#server/figures/named-figures';
import { orUnavailable } from '#server/http/or-unavailable';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const campaign = new URL(request.url).searchParams.get('campaign');
  const figures = await orUnavailable(() => readNamedFigures(campaign, { byMonth: true }));
  if (figures === 'lost') {
    return problem(503, 'The figures cannot be read right now. Try again in a minute.', {
      headers: { 'Retry-After': '30' },
    });
  }
  if (figures === null) return problem(404, 'There is no campaign with that slug.');
  const name = campaign === null ? 'figures' : `figures-${figures.campaign}`;
  return publicAnswer(request, toFiguresCsv(figures), {
    type: 'text/csv; charset=utf-8; header=present',
    // The ETag does not include the as-of time, so it changes only when a figure changes.
    stable: toFiguresCsv(figures, ''),
    headers: { 'Content-Disposition': `attachment; filename="${name}-${figures.asOf.slice(0, 10)}.csv"` },
  });
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
