import { publicJson } from '../json-answer';
import { notAllowed } from '../problem';
import { findShownSponsors } from '#server/organisation/sponsor-queries';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const sponsors = await findShownSponsors();
  return publicJson(
    request,
    sponsors.map(({ organisation, tier, since, years, website, description }) => ({
      organisation,
      tier,
      since,
      years,
      website,
      description,
      logos: [],
    })),
  );
}

const refuse = notAllowed('GET, HEAD');
export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
