import type { Staff } from '#server/auth';
import { getCampaign } from '#server/campaign/campaign-queries';
import { findOfferedTiers } from '#server/catalogue/catalogue-queries';
import { ttlCache } from '#server/ttl-cache';

/** A choice of a filter: its value in the address and its name. */
export type Option = Readonly<{ value: string; label: string }>;

const findTiers = ttlCache(5_000, findOfferedTiers);

/** What the desk's list can be narrowed to, at most five seconds old. */
export async function listQueueOptions(_staff: Staff<'read-desk'>): Promise<{ programmes: Option[]; tiers: Option[] }> {
  const [{ terms }, tiers] = await Promise.all([getCampaign(), findTiers()]);
  const toOption = ({ slug, name }: { slug: string; name: string }) => ({ value: slug, label: name });
  return { programmes: terms.programmes.map(toOption), tiers: tiers.map(toOption) };
}
