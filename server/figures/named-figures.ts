import type { Figures } from '#domain/figures';
import { findCampaign, getCurrentCampaign } from '#server/campaign/campaign-queries';
import { readFigures } from '#server/figures/figures-queries';

/** The figures of the campaign that an address names by its slug, of the current one where it names none; null for a slug that none has. */
export async function readNamedFigures(
  slug: string | null,
  more: Readonly<{ byMonth: boolean }>,
): Promise<Figures | null> {
  const campaign = slug === null ? await getCurrentCampaign() : await findCampaign(slug);
  return campaign && readFigures(campaign, more);
}
