import type { Lang } from '#content/languages';
import { TEN_YEARS, type Source } from '#content/story';

/** A milestone as followers are told it. `path` is its page in English. */
export type ToldMilestone = Readonly<{
  slug: string;
  path: string;
  source: Source;
  words: Readonly<Record<Lang, Readonly<{ title: string; text: string }>>>;
}>;

const SPANISH: Readonly<Record<number, string>> = {
  2021: 'Empieza la primera persona contratada a tiempo completo para cuidar CPython: el programa Developer-in-Residence.',
  2022: '300\u00a0000 US$ en el nivel Visionary, que pagan también el segundo año de ese programa.',
  2026: 'El décimo patrocinio seguido.',
};

/**
 * The milestones of the story, for the feed and the sitemap: the one place that knows what the story calls them. Years without a dated
 * fact are none.
 */
export const TOLD_MILESTONES: readonly ToldMilestone[] = TEN_YEARS.flatMap(({ year, note, source }) =>
  note && source
    ? [
        {
          slug: `year-${year}`,
          path: '/story',
          source,
          words: {
            en: { title: `Ten years: ${year}`, text: note },
            es: { title: `Diez años: ${year}`, text: SPANISH[year] ?? note },
          },
        },
      ]
    : [],
);
