import type { RecordActs } from '#components/desk/record-acts';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import { ReasonForm } from '#components/form/reason-form';
import type { I18n } from '#components/page/i18n';
import { StateBadge } from '#components/pledge/state-badge';
import { isClosed, textMark } from '#components/review/message-labels';
import type { RecordKey } from '#content/messages/desk';
import type { RecordView } from '#server/desk/to-record-view';

function effectKey({ name, review }: RecordView): RecordKey {
  if (isClosed(review)) return 'lookClosed';
  if (name?.status === 'hidden') return 'lookRefused';
  if (review !== 'approved') return 'lookByApproval';
  return name?.status === 'shown' ? 'lookPublic' : 'lookWaits';
}

type Props = { record: RecordView; acts: RecordActs; i18n: I18n<RecordKey> };

/** The name for the public list, its status, and the available actions. */
export function NamePart({ record, acts, i18n }: Props) {
  const { t } = i18n;
  const { name, review } = record;
  if (!name) return null;
  return (
    <section aria-labelledby="name" className="border-t-[1.5px] border-ink pt-4">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <h2 id="name" className="text-xl">
          {t('publicName')}
        </h2>
        <p className="text-sm">
          <StateBadge {...textMark(name.status, review, i18n)} />
        </p>
      </div>
      <p className="figure-face mt-2 max-w-measure text-lg wrap-anywhere">
        <bdi>{name.text}</bdi>
      </p>
      <p className="mt-2 max-w-measure text-sm text-quiet">{t(effectKey(record))}</p>
      {acts.showName ? (
        <div className="my-3">
          <ActionButton {...acts.showName} initial={EMPTY_FORM} scope="show-name" submit={t('showName')} size="md" />
        </div>
      ) : null}
      {acts.hideName ? (
        <ReasonForm
          {...acts.hideName}
          fold={t('hideName')}
          scope="hide-name"
          label={t('lookReason')}
          hint={t('lookReasonHint')}
          submit={t('hideNameSubmit')}
          optional
        />
      ) : null}
    </section>
  );
}
