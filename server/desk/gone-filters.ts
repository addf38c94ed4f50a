import { ASSIGNED } from '#domain/assignment';
import { FULFILMENTS } from '#domain/fulfilment';
import { PLEDGE_KINDS } from '#domain/pledge-kind';
import { REVIEW_STATES } from '#domain/review';
import type { Option, QueueOptions } from '#server/desk/queue-options';
import type { QueueAsked } from '#server/desk/queue-queries';

/** The choices of a list that a value can be unknown to. */
export type ChoiceFilter = Exclude<keyof QueueAsked, 'q' | 'columns' | 'cursor'>;

/** A choice in the address of a list that means nothing any more, such as a level that was removed. */
export type GoneFilter = Readonly<{ filter: ChoiceFilter; value: string }>;

const valuesOf = (options: readonly Option[]) => options.map(({ value }) => value);

/** A list without the choices that mean nothing any more, and which those are. */
export function withoutGone(
  asked: QueueAsked,
  { programmes, tiers, campaigns, tags }: QueueOptions,
): Readonly<{ asked: QueueAsked; gone: GoneFilter[] }> {
  const known: Readonly<Record<ChoiceFilter, readonly string[]>> = {
    // `all` is in older addresses.
    state: [...REVIEW_STATES, 'any', 'all'],
    kind: PLEDGE_KINDS,
    programme: valuesOf(programmes),
    tier: valuesOf(tiers),
    campaign: valuesOf(campaigns),
    tag: valuesOf(tags),
    fulfilment: FULFILMENTS,
    assigned: ASSIGNED,
    sort: ['newest'],
  };
  const gone = (Object.keys(known) as ChoiceFilter[])
    .filter((filter) => asked[filter] !== '' && !known[filter].includes(asked[filter]))
    .map((filter) => ({ filter, value: asked[filter] }));
  return { asked: { ...asked, ...Object.fromEntries(gone.map(({ filter }) => [filter, ''])) }, gone };
}
