import type { Staff } from '#server/auth';
import { listCampaigns } from '#server/campaign/campaign-queries';
import { findOfferedTiers } from '#server/catalogue/catalogue-queries';
import { findTierName } from '#server/catalogue/catalogue-store';
import type { QueueAsked } from '#server/desk/queue-queries';
import { findTags } from '#server/tag/tag-store';
import { ttlCache } from '#server/ttl-cache';

/** An option of a filter: its value in the address and its label. */
export type Option = Readonly<{ value: string; label: string }>;

/** The filter options of the desk's list. */
export type QueueOptions = Readonly<Record<'programmes' | 'tiers' | 'campaigns' | 'tags', readonly Option[]>>;

const findChoices = ttlCache(5_000, () => Promise.all([listCampaigns(), findOfferedTiers()]));

const toOption = ({ slug, name }: Readonly<{ slug: string; name: string }>): Option => ({ value: slug, label: name });

/** Each value once, with its name in the most recent campaign. */
function once(options: readonly Option[]): Option[] {
  return options.filter(({ value }, at) => options.findIndex((each) => each.value === value) === at);
}

/** The filter options of the desk's list, at most five seconds old: programmes of all campaigns, levels on offer, campaigns; and the tags in use. A level that is asked for and not on offer is one too, if a catalogue has it. */
export async function listQueueOptions(_staff: Staff<'read-desk'>, asked: QueueAsked): Promise<QueueOptions> {
  const [[campaigns, offered], tags] = await Promise.all([findChoices(), findTags()]);
  const other =
    asked.tier === '' || offered.some(({ slug }) => slug === asked.tier) ? null : await findTierName(asked.tier);
  return {
    programmes: once(campaigns.flatMap(({ terms }) => terms.programmes.map(toOption))),
    tiers: [...offered.map(toOption), ...(other === null ? [] : [{ value: asked.tier, label: other }])],
    campaigns: campaigns.map(({ terms }) => toOption(terms)),
    tags: tags.map((tag) => ({ value: tag, label: tag })),
  };
}
