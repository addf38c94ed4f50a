import { QueueFilterForm } from '#components/desk/queue-filter-form';
import { QueueTable, type QueueLine } from '#components/desk/queue-table';
import { ageWords, type Option, type QueueFilters, type QueueRow } from '#components/desk/queue-view';
import { KIND_WORDS } from '#components/pledge/kind-labels';
import { promisedWords } from '#components/pledge/promised-text';
import { stateWords } from '#components/pledge/state-labels';
import { TextLink } from '#components/page/text-link';

type Props = {
  rows: readonly QueueRow[];
  filters: QueueFilters;
  programmes: readonly Option[];
  tiers: readonly Option[];
  campaigns: readonly Option[];
  /** How many there are in all, in words: "12", "more than 1,000". */
  count: string;
  /** Where the next page begins; null on the last. `firstHref` null on the first. */
  nextHref: string | null;
  firstHref: string | null;
};

/** `/admin/pledges`: what waits for a decision, oldest first, until a filter asks for something else. */
export function QueuePage({ rows, filters, count, nextHref, firstHref, ...options }: Props) {
  const asked = Object.values(filters).some((value) => value !== '');
  return (
    <>
      <div className="mb-5 flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-2xl">Pledges</h1>
        <p className="tabular text-sm text-quiet" aria-live="polite">
          {count} {asked ? 'found' : 'waiting for a decision'}
        </p>
      </div>
      <QueueFilterForm filters={filters} {...options} />
      {rows.length > 0 ? <QueueTable lines={rows.map(toLine)} /> : <EmptyQueue asked={asked} />}
      <nav aria-label="Pages" className="mt-4 flex gap-6 text-sm">
        {firstHref ? (
          <TextLink href={firstHref} prefetch={false}>
            Back to the first page
          </TextLink>
        ) : null}
        {nextHref ? (
          <TextLink href={nextHref} prefetch={false}>
            Next page
          </TextLink>
        ) : null}
      </nav>
    </>
  );
}

function EmptyQueue({ asked }: { asked: boolean }) {
  return (
    <div className="border-y border-rule py-10">
      <p className="figure-face text-2xl">{asked ? 'No pledge fits these filters.' : 'Nothing waits for you.'}</p>
      <p className="mt-2 text-quiet">
        {asked ? (
          <>
            Loosen one of them, or <TextLink href="/admin/pledges">see what waits for a decision</TextLink>.
          </>
        ) : (
          'Every pledge has its decision. New ones appear here, the oldest on top.'
        )}
      </p>
    </div>
  );
}

function toLine(row: QueueRow): QueueLine {
  return {
    reference: row.reference,
    age: ageWords(row.waitedHours),
    kind: KIND_WORDS[row.kind],
    name: row.name,
    promised: promisedWords(row),
    what: row.what,
    state: stateWords(row),
    halfApproved: row.halfApproved,
  };
}
