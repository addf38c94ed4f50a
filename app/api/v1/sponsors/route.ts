import { publicJson } from '../../../cacheable-response';
import { allowing, notAllowed, problem } from '../problem';
import { z } from 'zod';
import { type AskedSponsors, findShownSponsors } from '#server/organisation/sponsor-queries';
import { orUnavailable } from '#server/http/or-unavailable';
import { siteUrl } from '#server/http/site-url';

export const dynamic = 'force-dynamic';

const ASKED = z.object({
  place: z.enum(['site', 'annual-report', 'events']).optional(),
  year: z
    .string()
    .regex(/^[12]\d{3}$/)
    .transform(Number)
    .optional(),
});

export async function GET(request: Request): Promise<Response> {
  const asked = readAsked(new URL(request.url).searchParams);
  if (asked === null) return problem(400, 'place is site, annual-report or events; year is a year of four digits.');
  const sponsors = await orUnavailable(() => findShownSponsors(asked));
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
      logos: logos.map(({ theme, path, width, height, alt }) => ({
        theme,
        url: new URL(path, siteUrl()).href,
        width,
        height,
        alt,
      })),
    })),
  );
}

/** What the address asks for; null if it cannot be understood. */
function readAsked(params: URLSearchParams): AskedSponsors | null {
  const parsed = ASKED.safeParse(Object.fromEntries(params));
  return parsed.success ? { placement: parsed.data.place, year: parsed.data.year } : null;
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
