import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Lang } from '#content/languages';
import { PROGRAMMES } from '#content/campaign';
import { PROGRAMME_FACTS } from '#content/programme-facts';
import { SOURCES_IN } from '#content/sources';
import { MILESTONES, SPONSORSHIP_RECORDS } from '#content/sponsorship-records';
import { CHAPTERS, PAID_FOR, TEN_YEARS } from '#content/story';
import { IMPACT_WORDS } from '#content/words/impact';
import { PROGRAMME_WORDS } from '#content/words/programmes';
import { STORY_WORDS } from '#content/words/story';

const LANGS = Object.keys(LANGUAGES) as Lang[];
const countWords = (texts: readonly string[]) => texts.join(' ').split(/\s+/).length;

describe('the records', () => {
  it('are ten years in a row, and the home picture shows them', () => {
    expect(TEN_YEARS.en.map(({ year }) => year)).toEqual(SPONSORSHIP_RECORDS.map(({ year }) => year));
    expect(TEN_YEARS.en.map(({ count }) => count)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('state an amount for one year only, and nothing without a source', () => {
    expect(SPONSORSHIP_RECORDS.filter(({ amount }) => amount).map(({ year }) => year)).toEqual([2022]);
    expect(SPONSORSHIP_RECORDS.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  it('have notes in the dated years alone, each with a source', () => {
    const i18n = TEN_YEARS.en.filter(({ note }) => note);
    expect(i18n.map(({ year }) => year)).toEqual([2021, 2022, 2026]);
    expect(i18n.every(({ source }) => source)).toBe(true);
    expect(i18n[1]?.note).toContain('$300,000');
  });
});

describe.each(LANGS)('the words in %s', (lang) => {
  const story = STORY_WORDS[lang];

  it.each(MILESTONES.map(({ slug }) => slug))('tell the milestone %s', (slug) => {
    for (const part of ['title', 'line', 'short', 'long1', 'long2'] as const) {
      expect(story[`${slug}_${part}`].trim()).not.toBe('');
    }
  });

  it('tell every programme', () => {
    expect(Object.keys(PROGRAMME_WORDS[lang])).toEqual(PROGRAMMES.map(({ slug }) => slug));
    for (const { name, short, story: inShort, long } of Object.values(PROGRAMME_WORDS[lang])) {
      expect([name, short, inShort, ...long].filter((text) => text.trim() === '')).toEqual([]);
      expect(long.length).toBeGreaterThan(0);
    }
  });

  it('name every source, with its year and an address', () => {
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

  it('stands beside a source', () => {
    expect(sourced.filter((sources) => sources.length === 0)).toEqual([]);
  });

  it('with a figure of money repeats the record', () => {
    const figures = (words: Readonly<Record<string, string>>) =>
      new Set(Object.values(words).flatMap((text) => text.match(/(?:\d[\d.,]*\s*)?(?:US)?\$(?:\d[\d.,]*\d)?/g) ?? []));
    expect(figures(STORY_WORDS.en)).toEqual(new Set(['$300,000']));
    expect(figures(STORY_WORDS.es)).toEqual(new Set(['300.000\u00a0US$']));
    for (const lang of LANGS) expect(figures(IMPACT_WORDS[lang])).toEqual(new Set());
  });
});

describe('the long read', () => {
  it('is 600 to 900 words', () => {
    const words = STORY_WORDS.en;
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
