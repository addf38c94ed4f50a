import { DecisionForms } from '#components/desk/decision-forms';
import { RecordKeys } from '#components/desk/record-keys';
import { FocusedStatus } from '#components/desk/focused-status';
import { CardPart } from '#components/desk/card-part';
import { MessagePart } from '#components/desk/message-part';
import { NamePart } from '#components/desk/name-part';
import { PaymentForm } from '#components/desk/payment-form';
import { PaymentTable } from '#components/desk/payment-table';
import { PAYMENT_KEYS, type DecisionAct, type RecordActs } from '#components/desk/record-acts';
import type { RecordView } from '#server/desk/to-record-view';
import { textsOf, type I18n } from '#components/page/i18n';
import { currencySign } from '#components/pledge/amount-text';
import { EventTimeline } from '#components/pledge/event-timeline';
import { FactList } from '#components/pledge/fact-list';
import { InstalmentTable } from '#components/pledge/instalment-table';
import { isClosed } from '#components/review/message-labels';
import { PromiseSums } from '#components/pledge/promise-sums';
import { kindText, promisedText } from '#components/pledge/promised-text';
import { StateBadge } from '#components/pledge/state-badge';
import { stateWords } from '#components/pledge/state-labels';
import { WaitingMoney } from '#components/payment/waiting-money';
import { TextLink } from '#components/page/text-link';
import type { CardKey } from '#content/messages/cards';
import type { RecordKey } from '#content/messages/desk';
import type { PledgeKey } from '#content/messages/pledge';
import { formatMoney } from '#domain/money';
import { localizedPath } from '#domain/localized-path';

type RecordI18n = I18n<RecordKey | PledgeKey | CardKey>;

type Props = {
  record: RecordView;
  i18n: RecordI18n;
  acts: RecordActs;
  /** Another person decided first: "Approved by N. since you opened this." */
  conflict?: string;
  /** The known organisations that this may be, while that is not decided. */
  organisation?: React.ReactNode;
  /** What may be the same pledge or supporter twice. */
  duplicates?: React.ReactNode;
  /** Which colleagues have the pledge open. */
  openedBy?: React.ReactNode;
  /** Whom it is assigned to, while it waits. */
  assignment?: React.ReactNode;
  /** The hours of a contributing member. */
  hours?: React.ReactNode;
  /** The agreement on a sponsorship. */
  agreement?: React.ReactNode;
  /** The invoices of a sponsorship. */
  bills?: React.ReactNode;
  /** The notes of staff. */
  notes?: React.ReactNode;
  /** The emails about it. */
  emails?: React.ReactNode;
  /** The release of what is still expected. */
  release?: React.ReactNode;
  /** The reader made this pledge, or is a contact of its organisation. */
  isOwn?: boolean;
  /** A part of the page says what was just done, and has the focus. */
  hasFocus?: boolean;
  /** The decision in the address (`?act=`). */
  requested?: DecisionAct;
  /** The list that it was opened from: its address, and those of the pledges before and after this one. */
  list?: Readonly<{ href: string; previous: string | null; next: string | null }>;
  /** The reader has just recorded a payment; another text for each. */
  paid?: string;
  /** What the reader has just decided about another pledge. */
  done?: React.ReactNode;
};

/** `/admin/pledges/[reference]`: facts, message and decision on the left, history on the right, money below. */
export function RecordPage({
  record,
  i18n,
  acts,
  conflict,
  paid,
  organisation,
  duplicates,
  openedBy,
  assignment,
  hours,
  agreement,
  bills,
  notes,
  emails,
  release,
  isOwn,
  hasFocus = false,
  requested,
  list,
  done,
}: Props) {
  const { supporter, message, review } = record;
  const { t, language } = i18n;
  const facts = [
    {
      label: t('supporter'),
      value: `${supporter.name ?? t('noName')}\n${supporter.verified ? supporter.email : t('notVerified', { email: supporter.email })}`,
      href: localizedPath(language, `/admin/people/${supporter.id}`),
    },
    ...record.facts,
  ];
  return (
    <RecordKeys
      key={record.reference}
      next={list?.next}
      previous={list?.previous}
      autoFocus={list !== undefined && requested === undefined && !hasFocus}
    >
      {done}
      <p className="flex flex-wrap gap-x-6 text-sm">
        <TextLink href={list?.href ?? localizedPath(language, '/admin/pledges')} prefetch={false}>
          {t(list ? 'backToList' : 'all')}
        </TextLink>
        {list?.previous ? (
          <TextLink href={list.previous} prefetch={false}>
            {t('previousPledge')}
          </TextLink>
        ) : null}
        {list?.next ? (
          <TextLink href={list.next} prefetch={false}>
            {t('nextPledge')}
          </TextLink>
        ) : null}
      </p>
      {conflict ? (
        <p role="alert" className="mt-4 border-s-4 border-alarm bg-alarm-pale px-4 py-3 font-semibold">
          {conflict}
        </p>
      ) : null}
      {openedBy}
      <div className="mb-6 mt-4 flex flex-wrap items-baseline gap-x-6 gap-y-2.5">
        <h1 tabIndex={-1} aria-describedby={done ? 'done' : undefined} className="text-2xl">
          {promisedText(record, i18n)} · {record.what}
        </h1>
        <p className="tabular text-lg">{record.reference}</p>
        <p className="text-sm">{kindText(record, i18n)}</p>
        <p className="text-sm">
          <StateBadge {...stateWords(record, i18n)} />
        </p>
        {acts.showMessage && message?.status === 'waiting' && !isClosed(review) ? (
          <p className="text-sm">
            <a href="#message" className="inline-flex min-h-6 items-center">
              <StateBadge tone="ask" label={t('messageToModerate')} />
            </a>
          </p>
        ) : null}
        {acts.passCard ? (
          <p className="text-sm">
            <a href="#card" className="inline-flex min-h-6 items-center">
              <StateBadge tone="ask" label={t('cardToModerate')} />
            </a>
          </p>
        ) : null}
      </div>
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="grid grid-cols-1 content-start gap-8">
          {isOwn ? <p className="max-w-measure border-s-4 border-sun ps-4">{t('own')}</p> : null}
          {organisation}
          {duplicates}
          <DecisionForms record={record} acts={acts} requested={requested} isInList={list !== undefined} i18n={i18n} />
          {assignment}
          <NamePart record={record} acts={acts} i18n={i18n} />
          <MessagePart record={record} acts={acts} i18n={i18n} />
          <CardPart record={record} acts={acts} i18n={i18n} />
          {hours}
          {agreement}
          <section>
            <h2 className="mb-3 text-xl">{t('facts')}</h2>
            <FactList facts={facts} />
          </section>
          {notes}
        </div>
        <div className="grid grid-cols-1 content-start gap-10">
          <section>
            <h2 className="mb-4 text-xl">{t('history')}</h2>
            <EventTimeline events={record.events} i18n={i18n} />
          </section>
          {emails}
        </div>
      </div>
      <section className="mt-10 border-t-[1.5px] border-ink pt-4">
        <h2 className="text-xl">{t('money')}</h2>
        <MoneyPart record={record} acts={acts} paid={paid} release={release} i18n={i18n} />
        {bills ? <div className="mt-10">{bills}</div> : null}
      </section>
    </RecordKeys>
  );
}

function MoneyPart({
  record,
  acts,
  paid,
  release,
  i18n,
}: Pick<Props, 'record' | 'acts' | 'paid' | 'release' | 'i18n'>) {
  const { t, language } = i18n;
  if (record.amount === null || record.amount.amount === 0n) {
    return <p className="mt-2 text-sm text-quiet">{t('noMoney')}</p>;
  }
  return (
    <div className="mt-4 grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <div>
        <h3 className="mb-2 text-lg">{t('instalments')}</h3>
        <WaitingMoney pledge={record} i18n={i18n} />
        <PromiseSums pledge={record} i18n={i18n} />
        <InstalmentTable instalments={record.instalments} i18n={i18n} />
        {record.excess ? (
          <p className="mt-3 text-sm font-semibold">
            {t('excess', { amount: formatMoney(record.excess, language.numbers) })}
          </p>
        ) : null}
        {release}
      </div>
      <div>
        <h3 className="mb-2 text-lg">{t('payments')}</h3>
        {paid ? (
          <FocusedStatus id="paid" autoFocus>
            {t('paymentRecorded')}
          </FocusedStatus>
        ) : null}
        <PaymentTable payments={record.payments} acts={acts} i18n={i18n} />
        {acts.recordPayment ? (
          <div className="mt-6">
            {/* After each payment it begins anew, with what is open then. */}
            <PaymentForm
              key={paid}
              act={acts.recordPayment}
              sign={currencySign(record.amount.currency, language.numbers)}
              texts={textsOf(i18n, PAYMENT_KEYS)}
            />
            <p className="mt-3 text-xs text-quiet">{t('oldestFirst')}</p>
          </div>
        ) : null}
      </div>
    </div>
  );
}
