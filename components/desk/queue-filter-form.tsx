import type { Route } from 'next';
import Form from 'next/form';
import { FormWaiting } from '#components/page/waiting-bar';
import { ASSIGNED } from '#domain/assignment';
import { readColumns } from '#domain/queue-column';
import { FULFILMENTS } from '#domain/fulfilment';
import { PLEDGE_KINDS } from '#domain/pledge-kind';
import { ColumnChoice } from '#components/desk/queue-columns';
import { actionStyle } from '#components/page/action-style';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { AssignedListKey } from '#content/messages/assignment';
import type { DeskKey } from '#content/messages/desk';
import type { QueueColumnKey } from '#content/messages/queue-columns';
import type { TagKey } from '#content/messages/tags';
import type { PledgeKey } from '#content/messages/pledge';
import { localizedPath } from '#domain/localized-path';
import type { Option, QueueOptions } from '#server/desk/queue-options';
import { formatCapped } from '#domain/count-text';
import type { CountedFilter, QueueCounts } from '#server/desk/queue-counts';
import type { QueueAsked } from '#server/desk/queue-queries';

type FilterI18n = I18n<DeskKey | PledgeKey | AssignedListKey | TagKey | QueueColumnKey>;
type Props = {
  filters: Omit<QueueAsked, 'cursor'>;
  options: QueueOptions;
  /** How many pledges each option would show; null while they are not known. */
  counts: QueueCounts | null;
  i18n: FilterI18n;
};

const STATES = ['submitted', 'needs-info', 'approved', 'declined', 'withdrawn'] as const;

/** The filters: a plain GET form, so that each view has an address that can be saved and shared. */
export function QueueFilterForm({ filters, options, counts, i18n }: Props) {
  const { t, language } = i18n;
  const counted = (filter: CountedFilter): Counted => ({
    counts: counts?.[filter] ?? new Map(),
    numbers: language.numbers,
  });
  const { programmes, tiers, campaigns, tags } = options;
  const { columns, ...narrowing } = filters;
  const set = Object.values(narrowing).some((value) => value !== '');
  const states = [
    ...STATES.map((value) => ({ value, label: t(`review-${value}`) })),
    { value: 'any', label: t('anyState') },
  ];
  const kinds = PLEDGE_KINDS.map((value) => ({ value, label: t(`kind-${value}`) }));
  const sorts = [{ value: 'newest', label: t('newest') }];
  return (
    <Form action={localizedPath(language, '/admin/pledges') as Route} role="search" className="queue-filters mb-5">
      <label className="grow text-xs font-semibold">
        {t('search')}
        <input type="search" name="q" defaultValue={filters.q} className="control desk-control" autoComplete="off" />
      </label>
      <Pick
        name="state"
        {...counted('state')}
        label={t('state')}
        first={t('awaiting')}
        options={states}
        value={filters.state}
      />
      <Pick
        name="kind"
        {...counted('kind')}
        label={t('kind')}
        first={t('allKinds')}
        options={kinds}
        value={filters.kind}
      />
      <Pick
        name="programme"
        {...counted('programme')}
        label={t('programme')}
        first={t('allProgrammes')}
        options={programmes}
        value={filters.programme}
      />
      <Pick
        name="tier"
        {...counted('tier')}
        label={t('level')}
        first={t('allLevels')}
        options={tiers}
        value={filters.tier}
      />
      {campaigns.length > 1 ? (
        <Pick
          name="campaign"
          {...counted('campaign')}
          label={t('campaign')}
          first={t('allCampaigns')}
          options={campaigns}
          value={filters.campaign}
        />
      ) : null}
      {tags.length > 0 ? (
        <Pick name="tag" label={t('tag')} first={t('anyTag')} options={tags} value={filters.tag} />
      ) : null}
      <Pick
        name="fulfilment"
        label={t('fulfilment')}
        first={t('anyFulfilment')}
        options={FULFILMENTS.map((value) => ({ value, label: t(`state-${value}`) }))}
        value={filters.fulfilment}
      />
      <Pick
        name="assigned"
        label={t('assignedTo')}
        first={t('anyone')}
        options={ASSIGNED.map((value) => ({ value, label: t(`assigned-${value}`) }))}
        value={filters.assigned}
      />
      <Pick name="sort" label={t('order')} first={t('oldest')} options={sorts} value={filters.sort} />
      <button type="submit" className={actionStyle({ tone: 'ink', size: 'sm' })}>
        {t('apply')}
      </button>
      {set ? (
        <TextLink
          href={localizedPath(language, '/admin/pledges')}
          prefetch={false}
          className="link inline-flex min-h-9 items-center text-sm"
        >
          {t('clear')}
        </TextLink>
      ) : null}
      <ColumnChoice chosen={readColumns(columns)} i18n={i18n} />
      <FormWaiting />
    </Form>
  );
}

/** How many pledges each option would show, by its value, and the locale of the numbers. */
type Counted = Readonly<{ counts: ReadonlyMap<string, number>; numbers: string }>;

type PickProps = Partial<Counted> & {
  name: string;
  label: string;
  first: string;
  options: readonly Option[];
  value: string;
};

function Pick({ name, label, first, options, value, counts, numbers = '' }: PickProps) {
  const textOf = (option: Option) => {
    const many = counts?.get(option.value);
    return many === undefined ? option.label : `${option.label} (${formatCapped(many, numbers)})`;
  };
  return (
    <label className="text-xs font-semibold">
      {label}
      <select key={value} name={name} defaultValue={value} className="control desk-control">
        {[{ value: '', label: first }, ...options].map((option) => (
          <option key={option.value} value={option.value}>
            {textOf(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
