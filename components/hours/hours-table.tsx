import type { I18n } from '#components/page/i18n';
import type { HoursKey } from '#content/messages/hours';
import { formatMonth } from '#domain/civil-date';
import type { LoggedMonth } from '#domain/logged-hours';

type Props = {
  months: readonly LoggedMonth[];
  pledged: number;
  i18n: I18n<HoursKey>;
  /** What staff can do about a month. */
  actsOf?: (month: LoggedMonth) => React.ReactNode;
};

/** Hours by month: pledged, logged, certified, with the note and an open question. */
export function HoursTable({ months, pledged, i18n: { t, language }, actsOf }: Props) {
  if (months.length === 0) return <p className="text-quiet">{t('none')}</p>;
  return (
    <div className="sheet-frame">
      <table className="sheet sheet-stack">
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            {(['pledged', 'logged', 'certified'] as const).map((key) => (
              <th key={key} scope="col" className="num">
                {t(key)}
              </th>
            ))}
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((each) => (
            <tr key={each.month}>
              <th scope="row">{formatMonth(each.month, language.days)}</th>
              <td className="num" data-label={t('pledged')}>
                {pledged}
              </td>
              <td className="num" data-label={t('logged')}>
                {each.hours}
              </td>
              <td className="num" data-label={t('certified')}>
                {each.state === 'certified' ? each.hours : '–'}
              </td>
              <td>
                <span className="font-medium">{t(`state-${each.state}`)}</span>
                {each.note ? <span className="block text-sm text-quiet wrap-anywhere">{each.note}</span> : null}
                {each.question ? (
                  <span className="block text-sm wrap-anywhere">{t('question', { text: each.question })}</span>
                ) : null}
                {actsOf?.(each)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
