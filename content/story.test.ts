import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { firstCampaign } from '#content/campaign';
import { FACT_TEXTS, IMPACT_TEXTS } from '#content/impact-texts';
import { DEFAULT_LANG, LANGUAGES, type Lang } from '#content/languages';
import { MILESTONE_TEXTS } from '#content/milestone-texts';
import { STORY_TEXTS } from '#content/story-texts';
import { PROGRAMME_FACTS } from '#content/programme-facts';
import { SOURCES_IN } from '#content/sources';
import { MILESTONES, SPONSORSHIP_RECORDS, VISIONARY_2022 } from '#content/ten-years';
import { CHAPTERS, PAID_FOR } from '#content/story';
import { listTenYears } from '#server/public/list-ten-years';
import { PROGRAMME_TEXTS } from '#content/programmes';
import { STORY } from '#content/messages/story';
import { formatShortMoney } from '#domain/money';
import { readMessages } from '#server/i18n/translate';

const LANGS = Object.keys(LANGUAGES) as Lang[];
const countWords = (texts: readonly string[]) => texts.join(' ').split(/\s+/).length;

describe('the records', () => {
  it('are ten consecutive years, and the home page shows them', () => {
    expect(listTenYears(DEFAULT_LANG).map(({ year }) => year)).toEqual(SPONSORSHIP_RECORDS.map(({ year }) => year));
    expect(listTenYears(DEFAULT_LANG).map(({ count }) => count)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('have a ring each in the drawing', () => {
    const [, years = ''] = /<g id="years"[^>]*>(.*?)<\/g>/s.exec(readFileSync('content/drawing.svg', 'utf8')) ?? [];
    expect(years.match(/<path/g)).toHaveLength(SPONSORSHIP_RECORDS.length);
  });

  it('state an amount for one year only, and nothing without a source', () => {
    expect(SPONSORSHIP_RECORDS.filter(({ amount }) => amount).map(({ year }) => year)).toEqual([2022]);
    expect(SPONSORSHIP_RECORDS.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  it('have notes only in the years with a date, each with a source', () => {
    const dated = listTenYears(DEFAULT_LANG).filter(({ note }) => note);
    expect(dated.map(({ year }) => year)).toEqual([2021, 2022, 2026]);
    expect(dated.every(({ source }) => source)).toBe(true);
    expect(dated[1]?.note).toContain('$300,000');
  });
});

describe.each(LANGS)('the texts in %s', (lang) => {
  const story = MILESTONE_TEXTS[lang];

  it.each(MILESTONES.map(({ slug }) => slug))('describe the milestone %s', (slug) => {
    for (const part of ['title', 'line', 'short', 'long1', 'long2'] as const) {
      expect(story[`${slug}_${part}`].trim()).not.toBe('');
    }
  });

  it('describe every programme', () => {
    const programmes = firstCampaign(2026).programmes.map(({ slug }) => slug);
    expect(Object.keys(PROGRAMME_TEXTS[lang]).toSorted()).toEqual(programmes.toSorted());
    for (const { name, short, story: inShort, long } of Object.values(PROGRAMME_TEXTS[lang])) {
      expect([name, short, inShort, ...long].filter((text) => text.trim() === '')).toEqual([]);
      expect(long.length).toBeGreaterThan(0);
    }
  });

  it('name every source, with its year and a URL', () => {
    for (const { name, year, href } of Object.values(SOURCES_IN[lang])) {
      expect([name, year].filter((text) => text.trim() === '')).toEqual([]);
      expect(new URL(href).protocol).toBe('https:');
    }
  });
});

describe('every claim', () => {
  const sourced = [
    ...CHAPTERS.flatMap(({ passages }) => passages.map(({ sources }) => sources)),
    ...PAID_FOR.map(({ sources }) => sources),
    ...MILESTONES.map(({ sources }) => sources),
    ...Object.values(PROGRAMME_FACTS).flatMap((facts) => facts.map(({ source }) => [source])),
  ];

  it('has a source', () => {
    expect(sourced.filter((sources) => sources.length === 0)).toEqual([]);
  });

  it('with an amount of money repeats the record', () => {
    const figures = (words: Readonly<Record<string, string>>) =>
      new Set(Object.values(words).flatMap((text) => text.match(/(?:\d[\d.,]*\s*)?(?:US)?\$(?:\d[\d.,]*\d)?/g) ?? []));
    for (const lang of LANGS)
      expect(figures({ ...STORY_TEXTS[lang], ...MILESTONE_TEXTS[lang] })).toEqual(
        new Set([formatShortMoney(VISIONARY_2022.amount, LANGUAGES[lang].numbers)]),
      );
    for (const lang of LANGS) expect(figures({ ...IMPACT_TEXTS[lang], ...FACT_TEXTS[lang] })).toEqual(new Set());
  });
});

describe('the long text', () => {
  it('has 600 to 900 words', () => {
    const words = readMessages('en', STORY, STORY_TEXTS, MILESTONE_TEXTS);
    const read = [
      words.title,
      words.lead,
      ...CHAPTERS.flatMap(({ title, passages }) => [title, ...passages.flatMap(({ paragraphs }) => paragraphs)]).map(
        (key) => words[key],
      ),
      words.ringsTitle,
      words.ringsLead,
      words.ringsNote,
      ...MILESTONES.flatMap(({ slug }) => [words[`${slug}_title`], words[`${slug}_short`]]),
      words.paidTitle,
      ...PAID_FOR.map(({ text }) => words[text]),
      words.joinTitle,
      words.join1,
    ];
    expect(countWords(read)).toBeGreaterThanOrEqual(600);
    expect(countWords(read)).toBeLessThanOrEqual(900);
  });
});
