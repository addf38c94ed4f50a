import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import { ReasonForm } from '#components/form/reason-form';
import type { DecisionAct, RecordActs } from '#components/desk/record-acts';
import type { RecordView } from '#server/desk/to-record-view';
import type { I18n } from '#components/page/i18n';
import { promisedText } from '#components/pledge/promised-text';
import type { RecordKey } from '#content/messages/desk';
import type { PledgeKey } from '#content/messages/pledge';

type DecisionI18n = I18n<RecordKey | PledgeKey>;

/** The effect of approving, shown before the decision. */
function approvalEffect(record: RecordView, i18n: DecisionI18n): string {
  const { t } = i18n;
  if (record.approvalsNeeded - record.approvals.length > 1) return t('firstOfTwo');
  const { email } = record.supporter;
  const isMoney = record.amount !== null && record.amount.amount > 0n;
  const counts = isMoney
    ? t('approveMoney', { amount: promisedText(record, i18n), email })
    : t('approveOther', { email });
  const { website } = record;
  return website?.shown ? `${counts} ${t('linkChanges', { shown: website.shown, asked: website.requested })}` : counts;
}

function undoEffect(record: RecordView, i18n: DecisionI18n): string {
  const effect = i18n.t('undoHint', { promised: promisedText(record, i18n) });
  return record.website ? `${effect} ${i18n.t('undoLink')}` : effect;
}

type Props = {
  i18n: DecisionI18n;
  record: RecordView;
  acts: RecordActs;
  /** The decision in the address (`?act=`): its form is open and its first control has the focus. */
  requested?: DecisionAct;
  /** The record was opened from a list. */
  isInList?: boolean;
};

/** The available decisions, each with its effect. */
export function DecisionForms({ record, acts, requested, isInList = false, i18n }: Props) {
  const { t, language } = i18n;
  if (!acts.approve && !acts.decline && !acts.ask && !acts.rollBack) return null;
  return (
    <section aria-labelledby="decide" className="border-t-[1.5px] border-ink pt-4">
      <h2 id="decide" className="text-xl">
        {t('decide')}
      </h2>
      {record.approvals.length > 0 && record.review === 'submitted' ? (
        <p className="mb-3 mt-1 text-sm">
          {t('approvedBy', { names: new Intl.ListFormat(language.numbers).format(record.approvals) })}
        </p>
      ) : null}
      {acts.approve ? (
        <div className="py-4" data-act="approve">
          <p className="mb-3 max-w-measure text-sm text-quiet">{approvalEffect(record, i18n)}</p>
          <ActionButton
            {...acts.approve}
            initial={acts.approve.initial ?? EMPTY_FORM}
            submit={t('approve')}
            size="md"
            label={t('approve')}
            scope="approve"
            autoFocus={requested === 'approve'}
          />
        </div>
      ) : null}
      {acts.ask ? (
        <div data-act="ask">
          <ReasonForm
            {...acts.ask}
            fold={t('askFold')}
            scope="ask"
            label={t('question')}
            hint={t('questionHint')}
            submit={t('ask')}
            autoFocus={requested === 'ask'}
          />
        </div>
      ) : null}
      {acts.decline ? (
        <div data-act="decline">
          <ReasonForm
            {...acts.decline}
            fold={t('decline')}
            scope="decline"
            label={t('reason')}
            hint={t('declineHint')}
            submit={t('declineSubmit')}
            tone="alarm"
            autoFocus={requested === 'decline'}
          />
        </div>
      ) : null}
      {acts.rollBack ? (
        <ReasonForm
          {...acts.rollBack}
          fold={t('undo')}
          scope="roll-back"
          label={t('reason')}
          hint={undoEffect(record, i18n)}
          submit={t('undo')}
          tone="alarm"
          autoFocus={requested === 'rollBack'}
        />
      ) : null}
      {acts.approve && acts.decline ? (
        <p className="mt-2 text-xs text-quiet">
          {t.rich('keys', { kbd: (inner) => <kbd>{inner}</kbd> })}{' '}
          {isInList ? t.rich('listKeys', { kbd: (inner) => <kbd>{inner}</kbd> }) : null}
        </p>
      ) : null}
    </section>
  );
}
