import { createEvents, type DateArray } from 'ics';
import { LANGUAGES, type Lang } from '#content/languages';
import { FEED } from '#content/messages/news';
import { NEWS_TEXTS } from '#content/news-texts';
import { SITE_TEXTS } from '#content/site-texts';
import type { CampaignTerms } from '#domain/campaign';
import { addDays, type CivilDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { toPermanentId } from '#server/feed/permanent-id';
import { translate } from '#server/i18n/translate';

const toParts = (day: CivilDate) => day.split('-').map(Number) as DateArray;

/**
 * The campaign's first and last day as a calendar (RFC 5545) in one language. Both are whole days, so no time zone moves them. Their ids never
 * change: a calendar that has imported them moves them when the dates change. `site` is an origin. Throws if the package refuses the values.
 */
export function writeCalendar(
  lang: Lang,
  site: string,
  { slug, firstDay, lastDay }: Pick<CampaignTerms, 'slug' | 'firstDay' | 'lastDay'>,
): string {
  const { t } = translate(lang, FEED);
  const { campaignName: campaign } = SITE_TEXTS[lang];
  const { error, value } = createEvents(
    (
      [
        ['opens', firstDay],
        ['closes', lastDay],
      ] as const
    ).map(([name, day]) => ({
      uid: toPermanentId(`${slug} ${name}`),
      title: t(name, { campaign }),
      description: NEWS_TEXTS[lang].dayText,
      url: site + localizedPath(LANGUAGES[lang], '/give'),
      start: toParts(day),
      end: toParts(addDays(day, 1)),
      transp: 'TRANSPARENT' as const,
      busyStatus: 'FREE' as const,
    })),
    { productId: '-//Pledgebook//Campaign//EN', method: 'PUBLISH', calName: campaign },
  );
  if (value === null) throw error ?? new Error('The calendar could not be written');
  return value;
}

/** A calendar without its time stamps: it stays the same while its content does. */
export function withoutStamps(calendar: string): string {
  return calendar.replaceAll(/^DTSTAMP:.*$/gm, '');
}
