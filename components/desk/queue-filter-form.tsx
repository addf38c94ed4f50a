'use client';

import Form from 'next/form';
import { KIND_WORDS } from '#components/pledge/kind-labels';
import { REVIEW_WORDS } from '#components/review/review-messages';
import { actionStyle } from '#components/page/action-style';
import { TextLink } from '#components/page/text-link';
import type { Option, QueueFilters } from '#components/desk/queue-view';

type Props = {
  filters: QueueFilters;
  programmes: readonly Option[];
  tiers: readonly Option[];
  campaigns: readonly Option[];
};

const STATES: readonly Option[] = [
  ...Object.entries(REVIEW_WORDS).map(([value, { label }]) => ({ value, label })),
  { value: 'any', label: 'Any state' },
];
const KINDS: readonly Option[] = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }));
const SORTS: readonly Option[] = [{ value: 'newest', label: 'Newest first' }];

/** The filters: a plain GET form, so that every view has an address that can be kept and shared. */
export function QueueFilterForm({ filters, programmes, tiers, campaigns }: Props) {
  const set = Object.values(filters).some((value) => value !== '');
  return (
    <Form action="/admin/pledges" role="search" className="queue-filters mb-5">
      <label className="grow text-xs font-semibold sm:max-w-72">
        Reference or name
        <input type="search" name="q" defaultValue={filters.q} className="control desk-control" autoComplete="off" />
      </label>
      <Pick name="state" label="State" first="Waiting for a decision" options={STATES} value={filters.state} />
      <Pick name="kind" label="Kind" first="All kinds" options={KINDS} value={filters.kind} />
      <Pick name="programme" label="Programme" first="All programmes" options={programmes} value={filters.programme} />
      <Pick name="tier" label="Level" first="All levels" options={tiers} value={filters.tier} />
      {campaigns.length > 1 ? (
        <Pick name="campaign" label="Campaign" first="All campaigns" options={campaigns} value={filters.campaign} />
      ) : null}
      <Pick name="sort" label="Order" first="Oldest first" options={SORTS} value={filters.sort} />
      <button type="submit" className={actionStyle({ tone: 'ink', size: 'sm' })}>
        Show
      </button>
      {set ? (
        <TextLink href="/admin/pledges" prefetch={false} className="link inline-flex min-h-9 items-center text-sm">
          Clear
        </TextLink>
      ) : null}
    </Form>
  );
}

type PickProps = { name: string; label: string; first: string; options: readonly Option[]; value: string };

function Pick({ name, label, first, options, value }: PickProps) {
  return (
    <label className="text-xs font-semibold">
      {label}
      <select key={value} name={name} defaultValue={value} className="control desk-control">
        <option value="">{first}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
