import type { FormWords } from '#components/form/form-messages';
import type { FormAction } from '#components/form/form-state';
import { HoursForm } from '#components/hours/hours-form';
import { HoursTable } from '#components/hours/hours-table';
import type { I18n } from '#components/page/i18n';
import type { HoursKey } from '#content/messages/hours';
import { formatMonth } from '#domain/civil-date';
import type { OwnHours } from '#server/hours/hours-queries';

type Props = {
  i18n: I18n<HoursKey>;
  hours: OwnHours;
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  words: FormWords;
};

/** A contributing member's hours in their account, with the form that logs a month. */
export function HoursPart({ i18n, hours, action, hidden, words }: Props) {
  const { t, language } = i18n;
  return (
    <section id="hours" aria-labelledby="hours-title" className="mb-10">
      <h2 id="hours-title" className="text-xl">
        {t('title')}
      </h2>
      <p className="mb-4 mt-1 max-w-measure text-quiet">{t('lead', { hours: hours.pledged })}</p>
      <HoursTable months={hours.logged} pledged={hours.pledged} i18n={i18n} />
      {hours.months.length > 0 ? (
        <div className="mt-4 max-w-form">
          <HoursForm
            action={action}
            hidden={hidden}
            words={words}
            months={hours.months.map((month) => ({ value: month, label: formatMonth(month, language.days) }))}
            texts={{
              fold: t('logFold'),
              month: t('month'),
              hours: t('hours'),
              note: t('note'),
              noteHint: t('noteHint'),
              submit: t('log'),
            }}
          />
        </div>
      ) : null}
    </section>
  );
}
