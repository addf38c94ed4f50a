import { SOURCES_IN, type Source, type SourceKey } from '#content/sources';
import { MILESTONES, SPONSORSHIP_RECORDS, type StoryMilestone } from '#content/sponsorship-records';
import { CHAPTERS, PAID_FOR } from '#content/story';
import type { Lang, Language } from '#content/languages';
import { PROGRAMME_TEXTS } from '#content/programmes';
import { STORY } from '#content/messages/story';
import { formatDate } from '#domain/civil-date';
import { formatShortMoney } from '#domain/money';
import { findMilestone, toTimeline, yearOf, type When } from '#domain/timeline';
import { translate } from '#server/i18n/translate';

const TIMELINE = toTimeline(SPONSORSHIP_RECORDS, MILESTONES);

/** The milestones' slugs in the order of the timeline. Each has a page below /story. */
export const MILESTONE_SLUGS: readonly string[] = TIMELINE.flatMap(({ milestones }) =>
  milestones.map(({ slug }) => slug),
);

type Translator = ReturnType<typeof translate<[typeof STORY]>>;

/** A date in the format of the language. For some milestones only the year is known. */
function whenWords(when: When, language: Language): string {
  return typeof when === 'number' ? String(when) : formatDate(when, language.days);
}

function sourcesIn(lang: Lang, keys: readonly SourceKey[]): Source[] {
  return keys.map((key) => SOURCES_IN[lang][key]);
}

function toHeading({ slug, when }: StoryMilestone, { t, language }: Translator) {
  return { slug, title: t(`${slug}_title`), when: whenWords(when, language) };
}

function toYear({ year, record, inARow }: (typeof TIMELINE)[number], { language }: Translator) {
  const amount = record?.amount && formatShortMoney(record.amount, language.numbers);
  return { year, inARow, level: record?.level ?? null, amount: amount ?? null };
}

/** The whole story in a language: chapters, the timeline by year, and what the money paid for. All texts are formatted. */
export function toStoryView(lang: Lang) {
  const translator = translate(lang, STORY);
  return {
    chapters: CHAPTERS.map(({ id, title, passages }) => ({
      id,
      title: translator.t(title),
      passages: passages.map(({ paragraphs, sources }) => ({
        paragraphs: paragraphs.map((key) => translator.t(key)),
        sources: sourcesIn(lang, sources),
      })),
    })),
    years: TIMELINE.map((each) => ({
      ...toYear(each, translator),
      milestones: each.milestones.map((milestone) => ({
        ...toHeading(milestone, translator),
        isDay: typeof milestone.when !== 'number',
        text: translator.t(`${milestone.slug}_short`),
        sources: sourcesIn(lang, milestone.sources),
      })),
    })),
    yearsSource: SOURCES_IN[lang].tenYears,
    paidFor: PAID_FOR.map(({ programme, text, sources }) => ({
      slug: programme,
      name: PROGRAMME_TEXTS[lang][programme].name,
      text: translator.t(text),
      sources: sourcesIn(lang, sources),
    })),
  };
}

/** One milestone in a language, with its neighbours and the years around it. @throws Error if no milestone has the slug. */
export function toMilestoneView(lang: Lang, slug: string) {
  const translator = translate(lang, STORY);
  const found = findMilestone(TIMELINE, slug);
  if (!found) throw new Error(`No such milestone: ${slug}`);
  const { at, milestone, before, after } = found;
  return {
    ...toHeading(milestone, translator),
    short: translator.t(`${milestone.slug}_short`),
    paragraphs: [translator.t(`${milestone.slug}_long1`), translator.t(`${milestone.slug}_long2`)],
    sources: sourcesIn(lang, milestone.sources),
    at: toYear(at, translator),
    before: before && toHeading(before, translator),
    after: after && toHeading(after, translator),
    // Only the ring of this milestone is highlighted.
    sample: TIMELINE.map(({ year, inARow }) => ({
      year,
      count: inARow,
      note: year === yearOf(milestone.when) ? translator.t(`${milestone.slug}_title`) : undefined,
    })),
  };
}
