import { publicJson } from '../../../cacheable-response';
import { allowing, notAllowed, problem } from '../problem';
import { toFiguresJson } from '#server/figures/figures-json';
import { readNamedFigures } from '#server/figures/named-figures';
import { orUnavailable } from '#server/http/or-unavailable';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const campaign = new URL(request.url).searchParams.get('campaign');
  const read = await orUnavailable(() => readNamedFigures(campaign, { byMonth: false }));
  if (read === 'lost') {
    return problem(503, 'The figures cannot be read right now. Try again in a minute.', {
      headers: { 'Retry-After': '30' },
    });
  }
  if (read === null) return problem(404, 'There is no campaign with that slug.');
  const figures = toFiguresJson(read);
  // The ETag does not include the as-of time, so it changes only when a figure changes.
  return publicJson(request, figures, { ...figures, asOf: '' });
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
