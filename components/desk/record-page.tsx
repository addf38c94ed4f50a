import { DecisionForms } from '#components/desk/decision-forms';
import { MessagePart } from '#components/desk/message-part';
import { PaymentForm } from '#components/desk/payment-form';
import { PaymentTable } from '#components/desk/payment-table';
import type { DecisionAct, RecordActs, RecordView } from '#components/desk/record-view';
import { currencySign } from '#components/pledge/amount-text';
import { EventTimeline } from '#components/pledge/event-timeline';
import { FactList } from '#components/pledge/fact-list';
import { InstalmentTable } from '#components/pledge/instalment-table';
import { KIND_WORDS } from '#components/pledge/kind-labels';
import { isClosed } from '#components/review/message-labels';
import { promisedWords } from '#components/pledge/promised-text';
import { StateMark } from '#components/pledge/state-badge';
import { stateWords } from '#components/pledge/state-labels';
import { TextLink } from '#components/page/text-link';
import { formatMoney } from '#domain/money';

type Props = {
  record: RecordView;
  /** How days are written (BCP 47). */
  days: string;
  acts: RecordActs;
  /** Someone else was faster: "Approved by N. since you opened this." */
  conflict?: string;
  /** Who the organisation is, where that is still to be said. */
  organisation?: React.ReactNode;
  /** Whoever looks pledged it themselves. */
  isOwn?: boolean;
  /** The decision somebody came for. */
  wanted?: DecisionAct;
};

/** `/admin/pledges/[reference]`: facts, message and decision on the left, history on the right, money below. */
export function RecordPage({ record, days, acts, conflict, organisation, isOwn, wanted }: Props) {
  const { supporter, message, review } = record;
  const facts = [
    {
      label: 'Supporter',
      value: `${supporter.name ?? 'No name given'}\n${supporter.email}${supporter.verified ? '' : ' (not verified)'}`,
    },
    ...record.facts,
  ];
  return (
    <>
      <p className="text-sm">
        <TextLink href="/admin/pledges" prefetch={false}>
          All pledges
        </TextLink>
      </p>
      {conflict ? (
        <p role="alert" className="mt-4 border-s-4 border-alarm bg-alarm-pale px-4 py-3 font-semibold">
          {conflict}
        </p>
      ) : null}
      <div className="mb-6 mt-3 flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <h1 className="tabular text-2xl">{record.reference}</h1>
        <p className="figure-face text-xl font-medium">{promisedWords(record)}</p>
        <p className="text-sm">
          {KIND_WORDS[record.kind]} · {record.what}
        </p>
        <p className="text-sm">
          <StateMark {...stateWords(record)} />
        </p>
        {acts.showMessage && message?.standing === 'waiting' && !isClosed(review) ? (
          <p className="text-sm">
            <a href="#message" className="inline-flex min-h-6 items-center">
              <StateMark tone="ask" label="Message to read" />
            </a>
          </p>
        ) : null}
      </div>
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="grid grid-cols-1 content-start gap-8">
          {isOwn ? (
            <p className="max-w-measure border-s-4 border-sun ps-4">
              This pledge is your own. Somebody else has to decide on it and write down its money.
            </p>
          ) : null}
          {organisation}
          <DecisionForms record={record} acts={acts} wanted={wanted} />
          <MessagePart record={record} acts={acts} />
          <section>
            <h2 className="mb-3 text-xl">Facts</h2>
            <FactList facts={facts} />
          </section>
        </div>
        <section>
          <h2 className="mb-4 text-xl">History</h2>
          <EventTimeline events={record.events} days={days} />
        </section>
      </div>
      <section className="mt-10 border-t-[1.5px] border-ink pt-4">
        <h2 className="text-xl">Money</h2>
        <MoneyPart record={record} acts={acts} />
      </section>
    </>
  );
}

function MoneyPart({ record, acts }: { record: RecordView; acts: RecordActs }) {
  if (record.amount === null || record.amount.amount === 0n) {
    return <p className="mt-2 text-sm text-quiet">No money is promised with this pledge.</p>;
  }
  return (
    <div className="mt-4 grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <div>
        <h3 className="mb-2 text-lg">Parts</h3>
        <InstalmentTable instalments={record.instalments} />
        {record.excess ? (
          <p className="mt-3 text-sm font-semibold">{formatMoney(record.excess)} has arrived beyond the promise.</p>
        ) : null}
      </div>
      <div>
        <h3 className="mb-2 text-lg">Payments</h3>
        <PaymentTable payments={record.payments} reverse={acts.reversePayment} />
        {acts.recordPayment ? (
          <div className="mt-6">
            <PaymentForm act={acts.recordPayment} sign={currencySign(record.amount.currency)} />
            <p className="mt-3 text-xs text-quiet">
              The oldest open part is settled first; what is over flows on to the next.
            </p>
          </div>
        ) : null}
      </div>
    </div>
  );
}
