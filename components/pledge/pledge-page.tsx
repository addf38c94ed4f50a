import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { EventTimeline } from '#components/pledge/event-timeline';
import { FactList } from '#components/pledge/fact-list';
import { InstalmentTable } from '#components/pledge/instalment-table';
import { KIND_WORDS } from '#components/pledge/kind-labels';
import { messageFacts } from '#components/review/message-labels';
import { nextStepWords } from '#components/pledge/next-steps-text';
import type { PledgeView } from '#components/pledge/pledge-view';
import { promisedWords } from '#components/pledge/promised-text';
import { StateMark } from '#components/pledge/state-badge';
import { stateWords } from '#components/pledge/state-labels';
import { SupporterForms, type SupporterActs } from '#components/review/supporter-forms';
import { formatMoney } from '#domain/money';

type Props = {
  pledge: PledgeView;
  /** How days are written (BCP 47). */
  days: string;
  /** What the supporter may do now; an act left out is not on offer. */
  acts: SupporterActs;
  /** The receipt, right after the pledge was made. */
  receipt?: React.ReactNode;
};

/** `/account/pledges/[reference]`: where one promise stands and what has become of it. */
export function PledgePage({ pledge, days, acts, receipt }: Props) {
  const question = pledge.events.find((event) => event.kind === 'info-requested')?.reason ?? null;
  return (
    <PageBody>
      {receipt ? <div className="pt-10">{receipt}</div> : null}
      <PageHeading title={pledge.reference} overline={`${KIND_WORDS[pledge.kind]} · ${pledge.what}`}>
        <p className="figure-face mt-4 text-2xl font-medium">{promisedWords(pledge)}</p>
        <div className="mt-3 text-lg">
          <StateMark {...stateWords(pledge)} />
        </div>
        <p className="mt-2 max-w-measure text-quiet">{nextStepWords(pledge)}</p>
      </PageHeading>
      <div className="grid grid-cols-1 gap-x-16 gap-y-14 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="grid grid-cols-1 content-start gap-12">
          <SupporterForms acts={acts} question={question} />
          {pledge.instalments.length > 0 ? (
            <section>
              <h2 className="mb-4 text-2xl">Parts</h2>
              <InstalmentTable instalments={pledge.instalments} />
              {pledge.excess ? (
                <p className="mt-3 text-sm">
                  {formatMoney(pledge.excess)} more than promised has arrived. It is written down apart; nothing is
                  lost.
                </p>
              ) : null}
            </section>
          ) : null}
          <section>
            <h2 className="mb-4 text-2xl">What you said</h2>
            <FactList facts={[...pledge.facts, ...messageFacts(pledge.message, pledge.review)]} />
          </section>
        </div>
        <section>
          <h2 className="mb-5 text-2xl">History</h2>
          <EventTimeline events={pledge.events} days={days} />
        </section>
      </div>
    </PageBody>
  );
}
