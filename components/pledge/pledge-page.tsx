import { ActionLink } from '#components/page/action-link';
import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { BenefitList } from '#components/pledge/benefit-list';
import { EventTimeline } from '#components/pledge/event-timeline';
import { FactList } from '#components/pledge/fact-list';
import { InstalmentTable } from '#components/pledge/instalment-table';
import { shownFacts } from '#components/review/message-labels';
import { nextStepText } from '#components/pledge/next-steps-text';
import type { PledgeView } from '#server/pledge/pledge-record-queries';
import { PromiseSums } from '#components/pledge/promise-sums';
import { CourseText } from '#components/pledge/course-text';
import { kindText, promisedText } from '#components/pledge/promised-text';
import { StateBadge } from '#components/pledge/state-badge';
import { stateWords } from '#components/pledge/state-labels';
import { SupporterForms, type SupporterActs } from '#components/review/supporter-forms';
import { WaitingMoney } from '#components/payment/waiting-money';
import type { AccountKey } from '#content/messages/account';
import type { PledgeKey } from '#content/messages/pledge';
import { formatMoney } from '#domain/money';

type Props = {
  pledge: PledgeView;
  i18n: I18n<PledgeKey | AccountKey>;
  /** The actions available to the supporter. An action that is left out is not available. */
  acts: SupporterActs;
  /** What the supporter can change of what is open. */
  changes?: React.ReactNode;
  /** What may be shown of it, as switches. */
  consents?: React.ReactNode;
  /** How to pay what is open; left out where nothing is, or where the receipt says it. */
  howToPay?: React.ReactNode;
  /** The payment method that is saved for it, with a button that removes it. */
  savedMethod?: React.ReactNode;
  /** Its confirmation and receipts; left out before it is accepted. */
  documents?: React.ReactNode;
  /** Whether reminders are sent, with a button. */
  reminders?: React.ReactNode;
  /** What its level brings and it has no place of. */
  missing?: React.ReactNode;
  /** The receipt, directly after the pledge was made. */
  receipt?: React.ReactNode;
};

/** Links to what can be done on the page, in one row. */
function ActLinks({ acts, label }: { acts: readonly Readonly<{ id: string; text: string }>[]; label: string }) {
  if (acts.length === 0) return null;
  return (
    <nav aria-label={label} className="mt-5">
      <ul className="flex flex-wrap gap-3">
        {acts.map(({ id, text }) => (
          <li key={id}>
            <ActionLink href={`#${id}`} tone="line" size="sm">
              {text}
            </ActionLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `/account/pledges/[reference]`: one pledge, its state and its history. */
export function PledgePage(props: Props) {
  const { pledge, i18n, acts, changes, consents, documents, howToPay, savedMethod, reminders, missing, receipt } =
    props;
  const { t, language } = i18n;
  const promised = promisedText(pledge, i18n);
  const links = [
    { id: 'how-to-pay', text: t('act-how-to-pay'), isThere: Boolean(howToPay) },
    { id: 'change', text: t('act-change'), isThere: Boolean(changes) },
    { id: 'documents', text: t('act-documents'), isThere: Boolean(documents) && pledge.review === 'approved' },
    { id: 'shown', text: t('act-shown'), isThere: Boolean(consents) },
  ].filter(({ isThere }) => isThere);
  const question = pledge.events.find((event) => event.kind === 'info-requested')?.reason ?? null;
  return (
    <PageBody>
      {receipt ? <div className="pt-10">{receipt}</div> : null}
      <PageHeading title={t('heading', { promised, what: pledge.what })} overline={kindText(pledge, i18n)}>
        <p className="tabular mt-4 text-lg">
          <span className="text-quiet">{t('reference')}</span> {pledge.reference}
        </p>
        <div className="mt-3 text-lg">
          <StateBadge {...stateWords(pledge, i18n)} />
        </div>
        <p className="mt-2 max-w-measure text-quiet">{nextStepText(pledge, i18n)}</p>
        <ActLinks acts={links} label={t('acts')} />
      </PageHeading>
      <div className="grid grid-cols-1 gap-x-16 gap-y-14 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="grid grid-cols-1 content-start gap-12">
          <SupporterForms acts={acts} question={question} i18n={i18n} />
          {savedMethod}
          {howToPay}
          {reminders}
          {pledge.instalments.length > 0 ? (
            <section>
              <h2 className="mb-4 text-2xl">{t('instalments')}</h2>
              <WaitingMoney pledge={pledge} i18n={i18n} />
              {pledge.course ? <CourseText course={pledge.course} canEnd={changes !== null} i18n={i18n} /> : null}
              <PromiseSums pledge={pledge} i18n={i18n} />
              <InstalmentTable instalments={pledge.instalments} i18n={i18n} />
              {pledge.excess ? (
                <p className="mt-3 text-sm">{t('excess', { amount: formatMoney(pledge.excess, language.numbers) })}</p>
              ) : null}
            </section>
          ) : null}
          {documents}
          {changes}
          <section>
            <h2 className="mb-4 text-2xl">{t('yourAnswers')}</h2>
            <FactList facts={[...pledge.facts, ...shownFacts(pledge, i18n)]} />
          </section>
          {consents}
          {pledge.benefits.length > 0 ? (
            <section>
              <h2 className="text-2xl">{t('benefits')}</h2>
              <BenefitList benefits={pledge.benefits} />
            </section>
          ) : null}
          {missing}
        </div>
        <section>
          <h2 className="mb-5 text-2xl">{t('history')}</h2>
          <EventTimeline events={pledge.events} i18n={i18n} />
        </section>
      </div>
    </PageBody>
  );
}
