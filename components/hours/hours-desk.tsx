import type { RecordActs } from '#components/desk/record-acts';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import { ReasonForm } from '#components/form/reason-form';
import { HoursTable } from '#components/hours/hours-table';
import type { I18n } from '#components/page/i18n';
import type { HoursKey } from '#content/messages/hours';
import { formatMonth } from '#domain/civil-date';
import type { LoggedMonth } from '#domain/logged-hours';
import type { RecordView } from '#server/desk/to-record-view';

type Props = { i18n: I18n<HoursKey>; record: Pick<RecordView, 'hours' | 'hoursPerMonth'>; acts: RecordActs };

/** The hours that a contributing member logged, at the desk, where a reviewer certifies or queries each month. */
export function HoursDesk({ i18n, record, acts }: Props) {
  const { t, language } = i18n;
  const actsOf = ({ month, state }: LoggedMonth) => {
    const { certifyHours, queryHours } = acts;
    if (state === 'certified' || !certifyHours || !queryHours) return null;
    const name = formatMonth(month, language.days);
    const withMonth = (act: typeof certifyHours) => ({ ...act, hidden: { ...act.hidden, month } });
    return (
      <div className="mt-2 grid justify-items-start gap-2">
        <ActionButton
          {...withMonth(certifyHours)}
          initial={EMPTY_FORM}
          submit={t('certify', { month: name })}
          scope={`certify-${month}`}
          size="sm"
        />
        <ReasonForm
          {...withMonth(queryHours)}
          fold={t('queryFold', { month: name })}
          label={t('query')}
          hint={t('queryHint')}
          submit={t('sendQuery')}
          scope={`query-${month}`}
        />
      </div>
    );
  };
  return (
    <section aria-labelledby="hours" className="border-t-[1.5px] border-ink pt-4">
      <h2 id="hours" className="mb-3 text-xl">
        {t('deskTitle')}
      </h2>
      <HoursTable months={record.hours} pledged={record.hoursPerMonth ?? 0} i18n={i18n} actsOf={actsOf} />
    </section>
  );
}
