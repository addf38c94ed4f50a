import { SOURCES_IN, type Source, type SourceKey } from '#content/sources';
import { MILESTONES, SPONSORSHIP_RECORDS, type StoryMilestone } from '#content/ten-years';
import { CHAPTERS, PAID_FOR } from '#content/story';
import type { Lang, Language } from '#content/languages';
import { PROGRAMME_TEXTS } from '#content/programmes';
import { STORY } from '#content/messages/story';
import { MILESTONE_TEXTS } from '#content/milestone-texts';
import { STORY_TEXTS } from '#content/story-texts';
import { formatDate } from '#domain/civil-date';
import { formatShortMoney } from '#domain/money';
import { findMilestone, toTimeline, yearOf, type When } from '#domain/story-timeline';
import { translate } from '#server/i18n/translate';

const TIMELINE = toTimeline(SPONSORSHIP_RECORDS, MILESTONES);

/** The milestones' slugs in the order of the timeline. Each has a page below /story. */
export const MILESTONE_SLUGS: readonly string[] = TIMELINE.flatMap(({ milestones }) =>
  milestones.map(({ slug }) => slug),
);

const storyIn = (lang: Lang) => translate(lang, STORY, STORY_TEXTS, MILESTONE_TEXTS);

type Translator = ReturnType<typeof storyIn>;

/** A milestone with its title. `when` is text: its date, or its year if no source gives more. */
export type MilestoneHeading = Readonly<{ slug: string; title: string; when: string }>;

/** The whole story, for its page. */
export type StoryView = ReturnType<typeof toStoryView>;

/** One milestone, for its own page. */
export type MilestoneView = ReturnType<typeof toMilestoneView>;

/** A date in the format of the language. For some milestones only the year is known. */
function whenWords(when: When, language: Language): string {
  return typeof when === 'number' ? String(when) : formatDate(when, language.days);
}

function sourcesIn(lang: Lang, keys: readonly SourceKey[]): Source[] {
  return keys.map((key) => SOURCES_IN[lang][key]);
}

function toHeading({ slug, when }: StoryMilestone, { t, language }: Translator): MilestoneHeading {
  return { slug, title: t(`${slug}_title`), when: whenWords(when, language) };
}

function toYear({ year, record, inARow }: (typeof TIMELINE)[number], { language }: Translator) {
  const amount = record?.amount && formatShortMoney(record.amount, language.numbers);
  return { year, inARow, level: record?.level ?? null, amount: amount ?? null };
}

/** The whole story in a language: chapters, the timeline by year, and what the money paid for. All texts are formatted. */
export function toStoryView(lang: Lang) {
  const i18n = storyIn(lang);
  return {
    chapters: CHAPTERS.map(({ id, title, passages }) => ({
      id,
      title: i18n.t(title),
      passages: passages.map(({ paragraphs, sources }) => ({
        paragraphs: paragraphs.map((key) => i18n.t(key)),
        sources: sourcesIn(lang, sources),
      })),
    })),
    years: TIMELINE.map((each) => ({
      ...toYear(each, i18n),
      milestones: each.milestones.map((milestone) => ({
        ...toHeading(milestone, i18n),
        // Whether `when` has more than the year shown beside it.
        isDay: typeof milestone.when !== 'number',
        text: i18n.t(`${milestone.slug}_short`),
        sources: sourcesIn(lang, milestone.sources),
      })),
    })),
    yearsSource: SOURCES_IN[lang].tenYears,
    paidFor: PAID_FOR.map(({ programme, text, sources }) => ({
      slug: programme,
      name: PROGRAMME_TEXTS[lang][programme].name,
      text: i18n.t(text),
      sources: sourcesIn(lang, sources),
    })),
  };
}

/** One milestone in a language, with its neighbours and all years of the timeline. @throws Error if no milestone has the slug. */
export function toMilestoneView(lang: Lang, slug: string) {
  const i18n = storyIn(lang);
  const found = findMilestone(TIMELINE, slug);
  if (!found) throw new Error(`No such milestone: ${slug}`);
  const { at, milestone, before, after } = found;
  return {
    ...toHeading(milestone, i18n),
    short: i18n.t(`${milestone.slug}_short`),
    paragraphs: [i18n.t(`${milestone.slug}_long1`), i18n.t(`${milestone.slug}_long2`)],
    sources: sourcesIn(lang, milestone.sources),
    at: toYear(at, i18n),
    before: before && toHeading(before, i18n),
    after: after && toHeading(after, i18n),
    // Only the ring of this milestone is highlighted: the year with a note.
    sample: TIMELINE.map(({ year }) => ({
      year,
      note: year === yearOf(milestone.when) ? i18n.t(`${milestone.slug}_title`) : undefined,
    })),
  };
}
