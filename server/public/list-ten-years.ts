import type { Lang } from '#content/languages';
import { MILESTONE_TEXTS } from '#content/milestone-texts';
import { SOURCES_IN, type Source } from '#content/sources';
import { MILESTONES, SPONSORSHIP_RECORDS } from '#content/ten-years';
import { toTimeline } from '#domain/story-timeline';

/** One year of sponsorship. `note` and `source` exist only if a source gives a date; other years are deliberately empty. */
export type StoryYear = { year: number; count: number; note?: string; source?: Source };

/** The ten consecutive years in a language, first year first. */
export function listTenYears(lang: Lang): readonly StoryYear[] {
  const texts = MILESTONE_TEXTS[lang];
  return toTimeline(SPONSORSHIP_RECORDS, MILESTONES).map((each) => {
    const bare = { year: each.year, count: each.inARow };
    const [first] = each.milestones;
    if (!first) return bare;
    const note = each.milestones.map(({ slug }) => texts[`${slug}_line`]).join(' ');
    return { ...bare, note, source: first.sources[0] && SOURCES_IN[lang][first.sources[0]] };
  });
}
