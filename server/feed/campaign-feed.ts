import { Feed, type Item } from 'feed';
import { LANGUAGES, type Lang } from '#content/languages';
import { NEWS_TEXTS } from '#content/news-texts';
import { MILESTONE_TEXTS } from '#content/milestone-texts';
import { MILESTONE_PAGES } from '#server/public/milestone-pages';
import { MILESTONES_PUBLISHED_ON, NEWS } from '#content/news';
import { SITE } from '#content/site';
import { SOURCES_IN } from '#content/sources';
import { FEED } from '#content/messages/news';
import { SITE_TEXTS } from '#content/site-texts';
import type { CivilDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { escapeHtml } from '#server/email/email-html';
import { toPermanentId } from '#server/feed/permanent-id';
import { readMessages } from '#server/i18n/translate';

/** The path of the feed in a language. */
export function feedPath(lang: Lang): string {
  return localizedPath(LANGUAGES[lang], '/feed.xml');
}

const at = (day: CivilDate) => new Date(`${day}T00:00:00Z`);

/** The permanent id of an entry. It never contains the entry's address, which changes when the site moves. */
const idOf = (lang: Lang, name: string) => `urn:uuid:${toPermanentId(`${lang} ${name}`)}`;

function toItem(lang: Lang, name: string, day: CivilDate, link: string, title: string, html: string): Item {
  const date = at(day);
  return { id: idOf(lang, name), title: escapeHtml(title), link, date, published: date, content: html };
}

/**
 * The campaign's news and milestones as an Atom feed (RFC 4287) in one language. Every link starts with `site`, an origin. A milestone has the date
 * on which it was first published here, since most milestones have no exact date.
 */
export function writeFeed(lang: Lang, site: string): string {
  const words = readMessages(lang, FEED, NEWS_TEXTS);
  const toUrl = (path: string) => site + localizedPath(LANGUAGES[lang], path);
  const news = NEWS.map(({ key, day, path }) =>
    toItem(
      lang,
      `news ${key}`,
      day,
      toUrl(path),
      words[`${key}Title`],
      `<p>${escapeHtml(words[`${key}Text`])} <a href="${toUrl(path)}">${toUrl(path)}</a></p>`,
    ),
  );
  const story = MILESTONE_TEXTS[lang];
  const milestones = MILESTONE_PAGES.map(({ slug, path, source }) => {
    const read = source && SOURCES_IN[lang][source];
    return toItem(
      lang,
      `milestone ${slug}`,
      MILESTONES_PUBLISHED_ON,
      toUrl(path),
      story[`${slug}_title`],
      `<p>${escapeHtml(story[`${slug}_short`])}</p>${read ? `<p>${words.source} <a href="${escapeHtml(read.href)}">${escapeHtml(`${read.name}, ${read.year}`)}</a></p>` : ''}`,
    );
  });
  const items = [...news, ...milestones].toSorted((a, b) => b.date.getTime() - a.date.getTime());
  const feed = new Feed({
    id: idOf(lang, 'feed'),
    title: SITE_TEXTS[lang].campaignName,
    description: words.feedText,
    link: toUrl('/'),
    feed: site + feedPath(lang),
    updated: items[0]?.date ?? at(MILESTONES_PUBLISHED_ON),
    author: { name: SITE.name },
    generator: false,
  });
  for (const item of items) feed.addItem(item);
  // The package cannot set the language.
  return feed.atom1().replace('<feed ', `<feed xml:lang="${LANGUAGES[lang].code}" `);
}
