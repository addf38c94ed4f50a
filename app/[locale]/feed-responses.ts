import type { Lang } from '#content/languages';
import { withoutStamps, writeCalendar } from '#server/feed/campaign-calendar';
import { writeFeed } from '#server/feed/campaign-feed';
import { getPublicState } from '#server/public/public-state';
import { siteUrl } from '#server/http/site-url';
import { problem } from '../api/v1/problem';
import { publicAnswer } from '../cacheable-response';

// Followers ask again and again: they may keep an answer this long without asking at all.
const KEEP = { 'Cache-Control': 'public, max-age=300' };

/** The answer of an address in a language the site does not have. */
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

/** `/campaign.ics` in a language; 503 before the campaign's terms could be read. */
export async function calendarResponse(request: Request, lang: Lang): Promise<Response> {
  const state = await getPublicState();
  if (!state) return notYet();
  const body = writeCalendar(lang, siteUrl(), state.terms);
  return publicAnswer(request, body, {
    type: 'text/calendar; charset=utf-8',
    stable: withoutStamps(body),
    headers: { ...KEEP, 'Content-Disposition': 'inline; filename="campaign.ics"' },
  });
}

/** The answer while the campaign's terms cannot be read. */
export function notYet(): Response {
  return problem(503, 'The campaign cannot be read at this moment. Try again in a minute.', {
    headers: { 'Retry-After': '30' },
  });
}
