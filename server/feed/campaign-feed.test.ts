import { describe, expect, it } from 'vitest';
import { MILESTONE_PAGES } from '#server/public/milestone-pages';
import { NEWS } from '#content/news';
import { writeFeed } from '#server/feed/campaign-feed';

const SITE = 'https://pledge.example.org';
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
const idsOf = (feed: string) => all(feed, /<id>([^<]*)<\/id>/g);

describe.each(['en', 'es'] as const)('the feed in %s', (lang) => {
  const feed = writeFeed(lang, SITE);

  it('has every news item and every milestone, each with a date, a text and a unique id', () => {
    const count = NEWS.length + MILESTONE_PAGES.length;
    expect(all(feed, /<(entry)>/g)).toHaveLength(count);
    expect(new Set(idsOf(feed)).size).toBe(count + 1);
    expect(
      idsOf(feed).every((id) => /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-/.test(id)),
    ).toBe(true);
    const days = all(feed, /<updated>([^<]*)<\/updated>/g);
    expect(days).toHaveLength(count + 1);
    expect(days.every((day) => new Date(day).toISOString() === day)).toBe(true);
    expect(feed).not.toContain('undefined');
    expect(feed).toContain(`<feed xml:lang="${lang}" xmlns=`);
  });

  it('keeps its ids when the site moves', () => {
    expect(idsOf(writeFeed(lang, 'https://elsewhere.example'))).toEqual(idsOf(feed));
  });

  it('has only absolute links, and a link to itself', () => {
    const links = all(feed, /href="([^"]*)"/g);
    expect(links.length).toBeGreaterThan(NEWS.length);
    expect(links.every((link) => URL.canParse(link))).toBe(true);
    const own = links.filter((link) => link.startsWith(SITE));
    const base = lang === 'en' ? '' : '/es';
    expect(own.every((link) => new RegExp(`^${SITE}${base}(/|$)`).test(link))).toBe(true);
    expect(feed).toContain(`rel="self" href="${SITE}${base}/feed.xml"`);
  });
});

it('keeps all earlier ids: a changed id would show followers an old entry as new', () => {
  expect(idsOf(writeFeed('en', SITE))[0]).toBe('urn:uuid:12dd3903-441c-50f3-94cb-be935daca7f6');
  expect(idsOf(writeFeed('es', SITE))).not.toContain(idsOf(writeFeed('en', SITE))[1]);
});
