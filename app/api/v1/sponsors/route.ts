import { publicJson } from '../../../cacheable-response';
import { allowing, notAllowed, problem } from '../problem';
import { findShownSponsors } from '#server/organisation/sponsor-queries';
import { orUnavailable } from '#server/http/or-unavailable';
import { siteUrl } from '#server/http/site-url';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const sponsors = await orUnavailable(findShownSponsors);
  if (sponsors === 'lost')
    return problem(503, 'The sponsors cannot be read right now. Try again in a minute.', {
      headers: { 'Retry-After': '30' },
    });
  return publicJson(
    request,
    sponsors.map(({ organisation, tier, since, years, website, description, logos }) => ({
      organisation,
      tier,
      since,
      years,
      website,
      description,
      logos: logos.map(({ path, ...logo }) => ({ ...logo, url: new URL(path, siteUrl()).href })),
    })),
  );
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
