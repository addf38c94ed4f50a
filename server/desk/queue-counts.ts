import { PLEDGE_KINDS } from '#domain/pledge-kind';
import { REVIEW_STATES } from '#domain/review';
import type { Staff } from '#server/auth';
import { countEach } from '#server/desk/queue-count-store';
import type { QueueOptions } from '#server/desk/queue-options';
import { toFilter, type QueueAsked } from '#server/desk/queue-queries';

/** The filters whose options say how many pledges they would show. */
export type CountedFilter = 'state' | 'kind' | 'programme' | 'tier' | 'campaign';

/** How many pledges each option would show beside the other filters of the list, by its value: up to 1,001, which means more than 1,000. An empty value is the filter left out. */
export type QueueCounts = Readonly<Record<CountedFilter, ReadonlyMap<string, number>>>;

/** The counts of all options in one query. Null while the list is searched for words or a fulfilment, because what those find is not known before it is looked for. */
export async function countOptions(
  staff: Staff<'read-desk'>,
  asked: QueueAsked,
  { programmes, tiers, campaigns }: QueueOptions,
): Promise<QueueCounts | null> {
  if (asked.q !== '' || asked.fulfilment !== '') return null;
  const values: Readonly<Record<CountedFilter, readonly string[]>> = {
    state: ['', ...REVIEW_STATES, 'any'],
    kind: ['', ...PLEDGE_KINDS],
    programme: ['', ...programmes.map(({ value }) => value)],
    tier: ['', ...tiers.map(({ value }) => value)],
    campaign: campaigns.length > 1 ? ['', ...campaigns.map(({ value }) => value)] : [],
  };
  const options = (Object.keys(values) as CountedFilter[]).flatMap((filter) =>
    values[filter].map((value) => ({ filter, value })),
  );
  const counts = await countEach(
    options.map(({ filter, value }) => toFilter(staff, { ...asked, cursor: '', [filter]: value })),
  );
  const of = (name: CountedFilter) =>
    new Map(options.flatMap(({ filter, value }, at) => (filter === name ? [[value, counts[at] ?? 0] as const] : [])));
  return {
    state: of('state'),
    kind: of('kind'),
    programme: of('programme'),
    tier: of('tier'),
    campaign: of('campaign'),
  };
}
