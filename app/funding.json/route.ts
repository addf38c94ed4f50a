import { allowing, notAllowed } from '../api/v1/problem';
import { notYet } from '../[locale]/feed-responses';
import { publicAnswer } from '../cacheable-response';
import { toFundingManifest } from '#server/funding/funding-manifest';
import { dayOf, getPublicState } from '#server/public/public-state';
import { siteUrl } from '#server/http/site-url';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const state = await getPublicState();
  if (!state) return notYet();
  const manifest = toFundingManifest(siteUrl(), {
    terms: state.terms,
    catalogue: state.catalogue?.catalogue ?? null,
    today: dayOf(state.figures),
  });
  return publicAnswer(request, JSON.stringify(manifest, null, 2), { type: 'application/json' });
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
