import { findClosed } from '#domain/campaign';
import type { CivilDate } from '#domain/civil-date';
import type { Money } from '#domain/money';
import type { Staff } from '#server/auth';
import { listCampaigns, readCurrentCampaign } from '#server/campaign/campaign-queries';
import { today } from '#server/clock';

/** A campaign of the desk's list. `current`: it runs, and the site shows it. */
export type CampaignLine = Readonly<{
  slug: string;
  name: string;
  firstDay: CivilDate;
  lastDay: CivilDate;
  goal: Money;
  state: 'current' | 'runs' | 'ended' | 'begins';
}>;

/** All campaigns, the one that begins last first. */
export async function listCampaignLines(_staff: Staff<'edit-catalogue'>): Promise<CampaignLine[]> {
  const [campaigns, current] = await Promise.all([listCampaigns(), readCurrentCampaign()]);
  const day = today();
  return campaigns.map(({ id, terms: { slug, name, firstDay, lastDay, goal } }) => {
    const closed = findClosed({ firstDay, lastDay }, day);
    const open = id === current.id ? 'current' : 'runs';
    return {
      slug,
      name,
      firstDay,
      lastDay,
      goal,
      state: closed ? (closed.phase === 'before' ? 'begins' : 'ended') : open,
    };
  });
}
