import type { Choosing } from '#components/desk/chosen-bar';
import { PageLinks } from '#components/desk/page-links';
import { toCells } from '#components/desk/queue-columns';
import { QueueFilterForm } from '#components/desk/queue-filter-form';
import { QueueTable, type QueueLine } from '#components/desk/queue-table';
import { ageTexts, QUEUE_KEYS } from '#components/desk/queue-texts';
import { textsOf, type I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { kindText, promisedText } from '#components/pledge/promised-text';
import { stateWords } from '#components/pledge/state-labels';
import type { AssignedListKey } from '#content/messages/assignment';
import type { DeskKey } from '#content/messages/desk';
import type { QueueColumnKey } from '#content/messages/queue-columns';
import type { TagKey } from '#content/messages/tags';
import type { SavedViewKey } from '#content/messages/saved-views';
import type { PledgeKey } from '#content/messages/pledge';
import { readColumns } from '#domain/queue-column';
import { localizedPath } from '#domain/localized-path';
import type { GoneFilter } from '#server/desk/gone-filters';
import type { QueueOptions } from '#server/desk/queue-options';
import type { QueueCounts } from '#server/desk/queue-counts';
import type { QueueAsked, QueueItem, QueueView } from '#server/desk/queue-queries';

type QueueI18n = I18n<DeskKey | PledgeKey | AssignedListKey | SavedViewKey | TagKey | QueueColumnKey>;

type Props = {
  i18n: QueueI18n;
  items: readonly QueueItem[];
  filters: Omit<QueueAsked, 'cursor'>;
  options: QueueOptions;
  /** How many pledges each option of the filters would show. */
  counts: QueueCounts | null;
  count: QueueView['count'];
  /** Choices in the address that mean nothing any more. */
  gone: readonly GoneFilter[];
  /** The reader's saved views. */
  views: React.ReactNode;
  /** The address of the next page; null on the last. `firstHref` is null on the first. */
  nextHref: string | null;
  firstHref: string | null;
  searchedOnly: QueueView['searchedOnly'];
  /** The address of a pledge's record, which leads on in this list. */
  hrefOf: (reference: string) => string;
  /** For who may decide: what it takes to choose several pledges. */
  choosing: Choosing | null;
  /** What the reader has just decided, when no other pledge of the list is left. */
  done?: React.ReactNode;
};

/** `/admin/pledges`: the pledges that await review, oldest first, unless a filter is set. */
export function QueuePage(props: Props) {
  const { i18n, items, filters, options, counts, count, nextHref, firstHref, searchedOnly, hrefOf, choosing, done } =
    props;
  const { t } = i18n;
  const labels: Readonly<Record<GoneFilter['filter'], string>> = {
    state: t('state'),
    kind: t('kind'),
    programme: t('programme'),
    tier: t('level'),
    campaign: t('campaign'),
    tag: t('tag'),
    fulfilment: t('fulfilment'),
    assigned: t('assignedTo'),
    sort: t('order'),
  };
  const { columns: named, ...narrowing } = filters;
  const asked = Object.values(narrowing).some((value) => value !== '');
  const columns = readColumns(named);
  return (
    <>
      {done}
      <div className="mb-5 flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-2xl">{t('pledges')}</h1>
        <p className="tabular text-sm text-quiet" aria-live="polite">
          {count ? t(`${asked ? 'found' : 'waiting'}${count.isMore ? 'More' : ''}`, { count: count.atLeast }) : null}
        </p>
      </div>
      {props.views}
      {props.gone.map(({ filter, value }) => (
        <p key={filter} role="status" className="mb-4 max-w-measure border-s-4 border-sun ps-4 wrap-anywhere">
          {t('filterGone', { filter: labels[filter], value })}
        </p>
      ))}
      <QueueFilterForm filters={filters} options={options} counts={counts} i18n={i18n} />
      {items.length > 0 ? (
        <QueueTable
          lines={items.map((item) => ({
            ...toLine(item, i18n),
            href: hrefOf(item.reference),
            cells: toCells(columns, item, { i18n, campaigns: options.campaigns }),
          }))}
          columns={columns.map((column) => ({ column, text: t(`column-${column}`) }))}
          texts={textsOf(i18n, QUEUE_KEYS)}
          choosing={choosing}
          describedBy={done ? 'done' : undefined}
        >
          {t.rich('listKeys', { kbd: (inner) => <kbd>{inner}</kbd> })}
        </QueueTable>
      ) : (
        <EmptyQueue asked={asked} i18n={i18n} />
      )}
      {searchedOnly ? <p className="mt-4 text-sm text-quiet">{t('searchedOnly', { many: searchedOnly })}</p> : null}
      <PageLinks i18n={i18n} firstHref={firstHref} nextHref={nextHref} />
    </>
  );
}

function EmptyQueue({ asked, i18n: { t, language } }: { asked: boolean; i18n: QueueI18n }) {
  return (
    <div className="border-y border-rule py-10">
      <p className="figure-face text-2xl">{t(asked ? 'noneFound' : 'noneWaiting')}</p>
      <p className="mt-2 text-quiet">
        {asked
          ? t.rich('noneFoundText', {
              a: (inner) => <TextLink href={localizedPath(language, '/admin/pledges')}>{inner}</TextLink>,
            })
          : t('noneWaitingText')}
      </p>
    </div>
  );
}

function toLine(item: QueueItem, i18n: QueueI18n): Omit<QueueLine, 'href' | 'cells'> {
  return {
    reference: item.reference,
    age: ageTexts(item.waitedHours, i18n),
    kind: kindText(item, i18n),
    name: item.name,
    promised: promisedText(item, i18n),
    what: item.what,
    state: stateWords(item, i18n),
    halfApproved: item.halfApproved,
    assignee:
      item.assignee === null ? null : { short: item.assignee, full: `${i18n.t('assignedTo')}: ${item.assignee}` },
  };
}
