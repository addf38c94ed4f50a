import type { Lang } from '#content/languages';
import type { CampaignTerms } from '#domain/campaign';
import { withoutStamps, writeCalendar } from '#server/feed/campaign-calendar';
import { writeFeed } from '#server/feed/campaign-feed';
import { getCampaignList } from '#server/public/campaign-list';
import { getPublicState } from '#server/public/public-state';
import { siteUrl } from '#server/http/site-url';
import { problem } from '../api/v1/problem';
import { publicAnswer } from '../cacheable-response';

// Feed readers poll often. They may cache a response for this long.
const KEEP = { 'Cache-Control': 'public, max-age=300' };

/** The response for a language that the site does not have. */
export function unknownLocale(): Response {
  return problem(404, 'There is nothing at this address.');
}

/** `/feed.xml` in a language. */
export function feedResponse(request: Request, lang: Lang): Response {
  return publicAnswer(request, writeFeed(lang, siteUrl()), {
    type: 'application/atom+xml; charset=utf-8',
    headers: KEEP,
  });
}

/**
 * The terms of the campaign in the address, or of the current campaign if the address has none. Undefined if no campaign has that slug; null if the terms are
 * unavailable.
 */
async function findTerms(slug: string | null): Promise<CampaignTerms | null | undefined> {
  if (slug === null) return (await getPublicState())?.terms ?? null;
  const campaigns = await getCampaignList();
  return campaigns && campaigns.find(({ terms }) => terms.slug === slug)?.terms;
}

/** `/campaign.ics` in a language. 503 if the campaign's terms are unavailable. */
export async function calendarResponse(request: Request, lang: Lang): Promise<Response> {
  const terms = await findTerms(new URL(request.url).searchParams.get('campaign'));
  if (terms === undefined) return problem(404, 'There is no campaign with that slug.');
  if (terms === null) return notYet();
  const body = writeCalendar(lang, siteUrl(), terms);
  return publicAnswer(request, body, {
    type: 'text/calendar; charset=utf-8',
    stable: withoutStamps(body),
    headers: { ...KEEP, 'Content-Disposition': 'inline; filename="campaign.ics"' },
  });
}

/** The response while the campaign's terms are unavailable. */
export function notYet(): Response {
  return problem(503, 'The campaign cannot be read right now. Try again in a minute.', {
    headers: { 'Retry-After': '30' },
  });
}
