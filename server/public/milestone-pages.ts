import { MILESTONES } from '#content/ten-years';

/** The milestones of the story that have a page, for the feed and the sitemap: `path` is its address without a language. */
export const MILESTONE_PAGES = MILESTONES.map(({ slug, sources }) => ({
  slug,
  path: `/story/${slug}`,
  source: sources[0],
}));
