import { DecideKeys } from '#components/desk/decide-keys';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import { ReasonForm } from '#components/form/reason-form';
import type { DecisionAct, RecordActs, RecordView } from '#components/desk/record-view';
import { promisedWords } from '#components/pledge/promised-text';

function websiteEffect({ website }: RecordView): string {
  if (!website?.shown) return '';
  return ` The link on the wall of sponsors changes from ${website.shown} to ${website.asked}.`;
}

/** What approving does, told before it is done. */
function approvalEffect(record: RecordView): string {
  const left = record.approvalsNeeded - record.approvals.length;
  if (left > 1) {
    return 'The first of two approvals: nothing changes for the supporter until someone else gives the second.';
  }
  const money = record.amount !== null && record.amount.amount > 0n;
  const counts = money ? `${promisedWords(record)} counts as promised` : 'It counts';
  return `${counts} from now on, and a letter goes to ${record.supporter.email}.${websiteEffect(record)}`;
}

type Props = {
  record: RecordView;
  acts: RecordActs;
  /** What somebody came for: its form is unfolded, the focus on its first control. */
  wanted?: DecisionAct;
};

/** The decisions on offer, each with its effect. */
export function DecisionForms({ record, acts, wanted }: Props) {
  if (!acts.approve && !acts.decline && !acts.ask && !acts.rollBack) return null;
  return (
    <DecideKeys labelledBy="decide" className="border-t-[1.5px] border-ink pt-4">
      <h2 id="decide" className="text-xl">
        Decide
      </h2>
      {record.approvals.length > 0 && record.review === 'submitted' ? (
        <p className="mt-1 text-sm">Approved so far by {record.approvals.join(' and ')}.</p>
      ) : null}
      {acts.approve ? (
        <div className="py-4" data-act="approve">
          <p className="mb-3 max-w-measure text-sm text-quiet">{approvalEffect(record)}</p>
          <ActionButton
            {...acts.approve}
            initial={acts.approve.initial ?? EMPTY_FORM}
            submit="Approve"
            size="md"
            wanted={wanted === 'approve'}
          />
        </div>
      ) : null}
      {acts.ask ? (
        <ReasonForm
          {...acts.ask}
          fold="Ask for information"
          scope="ask"
          label="Your question"
          hint="Sent to the supporter as you type it. The pledge waits for the answer."
          submit="Send the question"
        />
      ) : null}
      {acts.decline ? (
        <div data-act="decline">
          <ReasonForm
            {...acts.decline}
            fold="Decline"
            scope="decline"
            label="The reason"
            hint="Sent to the supporter as you type it, and kept on their page. A place held at a level becomes free."
            submit="Decline with this reason"
            tone="alarm"
            wanted={wanted === 'decline'}
          />
        </div>
      ) : null}
      {acts.rollBack ? (
        <ReasonForm
          {...acts.rollBack}
          fold="Roll the approval back"
          scope="roll-back"
          label="The reason"
          hint={`${promisedWords(record)} no longer counts as promised, and the pledge waits for a decision again.${record.website ? ' A link it changed on the wall of sponsors goes back.' : ''}`}
          submit="Roll back"
          tone="alarm"
        />
      ) : null}
      {acts.approve && acts.decline ? (
        <p className="mt-2 text-xs text-quiet">
          In this part, <kbd>a</kbd> goes to approving and <kbd>d</kbd> to declining.
        </p>
      ) : null}
    </DecideKeys>
  );
}
