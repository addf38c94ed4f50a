import type { Route } from 'next';
import Form from 'next/form';
import { FormWaiting } from '#components/page/waiting-bar';
import { actionStyle } from '#components/page/action-style';
import type { I18n } from '#components/page/i18n';
import type { BenefitListKey } from '#content/messages/benefit-lists';
import type { BenefitPeriod } from '#domain/benefit-list';
import { formatDate, type CivilDate } from '#domain/civil-date';

type ListI18n = I18n<BenefitListKey>;

type Props = { i18n: ListI18n; page: string; period: BenefitPeriod; today: CivilDate };

/** How many calendar years can be chosen before and after this one: a term has five years at most. */
const YEARS = 5;

/** Chooses the period of a list: a plain GET form, so that each list has an address. A chosen year goes before the day. */
export function PeriodForm({ i18n: { t }, page, period, today }: Props) {
  const { on, year, open } = period;
  const current = Number(today.slice(0, 4));
  const near = Array.from({ length: 2 * YEARS + 1 }, (_, index) => current - YEARS + index);
  const years = [...new Set([...near, ...(year === null ? [] : [year])])].toSorted((a, b) => a - b);
  return (
    <Form action={page as Route} className="queue-filters mb-6">
      <label className="text-xs font-semibold">
        {t('which')}
        <select key={year} name="year" defaultValue={year ?? ''} className="control desk-control">
          <option value="">{t('onADay')}</option>
          {years.map((each) => (
            <option key={each} value={each}>
              {t('whoseYear', { year: String(each) })}
            </option>
          ))}
        </select>
      </label>
      <label className="text-xs font-semibold">
        {t('on')}
        <input key={on} type="date" name="on" defaultValue={on ?? today} className="control desk-control" />
      </label>
      <label className="inline-flex min-h-10 items-center gap-2 text-sm">
        <input key={String(open)} type="checkbox" name="open" value="yes" defaultChecked={open} className="size-5" />
        {t('open')}
      </label>
      <button type="submit" className={actionStyle({ tone: 'ink', size: 'sm' })}>
        {t('apply')}
      </button>
      <FormWaiting />
    </Form>
  );
}

/** A period in words. */
export function periodText({ on, year, open }: BenefitPeriod, { t, language }: ListI18n): string {
  if (on === null) return t(open ? 'inYearOpen' : 'inYear', { year: String(year) });
  return t(open ? 'onDayOpen' : 'onDay', { day: formatDate(on, language.days) });
}
