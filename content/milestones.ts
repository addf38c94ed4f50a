import type { Lang } from '#content/languages';
import { SOURCES_IN, type Source } from '#content/sources';
import { MILESTONES } from '#content/sponsorship-records';
import { STORY_WORDS } from '#content/words/story';

/** A milestone as followers are told it. `path` is its page in English. */
export type ToldMilestone = Readonly<{
  slug: string;
  path: string;
  source: Source;
  words: Readonly<Record<Lang, Readonly<{ title: string; text: string }>>>;
}>;

/** The milestones of the story, for the feed and the sitemap. */
export const TOLD_MILESTONES: readonly ToldMilestone[] = MILESTONES.map(({ slug, sources }) => {
  const i18n = (lang: Lang) => ({
    title: STORY_WORDS[lang][`${slug}_title`],
    text: STORY_WORDS[lang][`${slug}_short`],
  });
  const source = SOURCES_IN.en[sources[0] ?? 'tenYears'];
  return { slug, path: `/story/${slug}`, source, words: { en: i18n('en'), es: i18n('es') } };
});
