import { QueueFilterForm } from '#components/desk/queue-filter-form';
import { QueueTable, type QueueLine } from '#components/desk/queue-table';
import { ageTexts, QUEUE_KEYS, type Option, type QueueFilters, type QueueRow } from '#components/desk/queue-view';
import { textsOf, type I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { promisedText } from '#components/pledge/promised-text';
import { stateWords } from '#components/pledge/state-labels';
import type { DeskKey } from '#content/messages/desk';
import type { PledgeKey } from '#content/messages/pledge';
import { localizedPath } from '#domain/localized-path';

type QueueI18n = I18n<DeskKey | PledgeKey>;

type Props = {
  i18n: QueueI18n;
  rows: readonly QueueRow[];
  filters: QueueFilters;
  programmes: readonly Option[];
  tiers: readonly Option[];
  campaigns: readonly Option[];
  /** How many there are in all: `isMore` where only so many were counted. */
  count: { atLeast: number; isMore: boolean };
  /** Where the next page begins; null on the last. `firstHref` null on the first. */
  nextHref: string | null;
  firstHref: string | null;
};

/** `/admin/pledges`: what awaits review, oldest first, until a filter asks for something else. */
export function QueuePage({ i18n, rows, filters, count, nextHref, firstHref, ...options }: Props) {
  const { t } = i18n;
  const asked = Object.values(filters).some((value) => value !== '');
  return (
    <>
      <div className="mb-5 flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-2xl">{t('pledges')}</h1>
        <p className="tabular text-sm text-quiet" aria-live="polite">
          {t(`${asked ? 'found' : 'waiting'}${count.isMore ? 'More' : ''}`, { count: count.atLeast })}
        </p>
      </div>
      <QueueFilterForm filters={filters} {...options} i18n={i18n} />
      {rows.length > 0 ? (
        <QueueTable
          language={i18n.language}
          lines={rows.map((row) => toLine(row, i18n))}
          texts={textsOf(i18n, QUEUE_KEYS)}
        >
          {t.rich('listKeys', { kbd: (inner) => <kbd>{inner}</kbd> })}
        </QueueTable>
      ) : (
        <EmptyQueue asked={asked} i18n={i18n} />
      )}
      <nav aria-label={t('pages')} className="mt-4 flex gap-6 text-sm">
        {firstHref ? (
          <TextLink href={firstHref} prefetch={false}>
            {t('firstPage')}
          </TextLink>
        ) : null}
        {nextHref ? (
          <TextLink href={nextHref} prefetch={false}>
            {t('nextPage')}
          </TextLink>
        ) : null}
      </nav>
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

function toLine(row: QueueRow, i18n: QueueI18n): QueueLine {
  return {
    reference: row.reference,
    age: ageTexts(row.waitedHours, i18n),
    kind: i18n.t(`kind-${row.kind}`),
    name: row.name,
    promised: promisedText(row, i18n),
    what: row.what,
    state: stateWords(row, i18n),
    halfApproved: row.halfApproved,
  };
}
