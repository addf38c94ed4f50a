import type { Figures } from '#domain/figures';
import { findCampaign, getCurrentCampaign } from '#server/campaign/campaign-queries';
import { readFigures } from '#server/figures/figures-queries';

/** The figures of the campaign with this slug, or of the current campaign if the slug is null. Returns null if no campaign has the slug. */
export async function readNamedFigures(
  slug: string | null,
  more: Readonly<{ byMonth: boolean }>,
): Promise<Figures | null> {
  const campaign = slug === null ? await getCurrentCampaign() : await findCampaign(slug);
  return campaign && readFigures(campaign, more);
}
