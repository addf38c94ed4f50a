import { FocusedStatus } from '#components/desk/focused-status';
import { periodText, PeriodForm } from '#components/benefit-list/period-form';
import { QuantityCells, QuantityHeads } from '#components/benefit-list/quantity-cells';
import { actionStyle } from '#components/page/action-style';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { BenefitListKey } from '#content/messages/benefit-lists';
import { toPeriodQuery, type BenefitPeriod } from '#domain/benefit-list';
import { formatDate, type CivilDate } from '#domain/civil-date';
import { formatCount } from '#domain/count-text';
import { localizedPath } from '#domain/localized-path';
import type { BenefitLine, BenefitListView } from '#server/benefit-list/benefit-list-queries';

type ListI18n = I18n<BenefitListKey>;

type Props = {
  i18n: ListI18n;
  period: BenefitPeriod;
  today: CivilDate;
  list: BenefitListView;
  /** Whether the reader may save the file. */
  mayExport: boolean;
  /** What was just done. */
  said: string | null;
  /** The emails about the list. */
  children: React.ReactNode;
};

/** `/admin/benefits/[benefit]`: who gets a benefit in a period. */
export function BenefitListPage({ i18n, period, today, list, mayExport, said, children }: Props) {
  const { t, language } = i18n;
  const all = localizedPath(language, '/admin/benefits');
  const page = `${all}/${list.slug}`;
  const query = toPeriodQuery(period);
  const { sponsorships, lines } = list;
  const number = (many: number) => formatCount(many, language.numbers);
  return (
    <>
      <p className="mb-2 text-sm">
        <TextLink href={`${all}?${query}`} prefetch={false} className="link-quiet">
          {t('allBenefits')}
        </TextLink>
      </p>
      <p className="text-sm text-quiet">{list.group}</p>
      <h1 className="mb-5 text-2xl wrap-anywhere">{list.name}</h1>
      {said ? (
        <FocusedStatus id="done" autoFocus>
          {said}
        </FocusedStatus>
      ) : null}
      <PeriodForm i18n={i18n} page={page} period={period} today={today} />
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div>
          <h2 className="text-xl">{periodText(period, i18n)}</h2>
          {sponsorships > 0 ? (
            <p className="tabular text-quiet">
              <span className="font-semibold text-ink">{t('count', { count: sponsorships })}</span>
              {' · '}
              {t('sums', {
                promised: number(list.promised),
                delivered: number(list.delivered),
                left: number(list.promised - list.delivered),
              })}
            </p>
          ) : null}
        </div>
        {mayExport && sponsorships > 0 ? (
          <p className="grid justify-items-start gap-1 text-sm text-quiet lg:justify-items-end">
            <a href={`${page}/benefit-list.csv?${query}`} className={actionStyle({ tone: 'line', size: 'sm' })}>
              {t('download')}
            </a>
            {t('downloadHint')}
          </p>
        ) : null}
      </div>
      {lines.length > 0 ? (
        <Lines i18n={i18n} lines={lines} label={periodText(period, i18n)} />
      ) : (
        <div className="border-y border-rule py-10">
          <p className="figure-face text-2xl">{t(period.open ? 'noneOpen' : 'noneHere')}</p>
          <p className="mt-2 max-w-measure text-quiet">
            {t.rich('noneHereText', {
              a: (inner) => (
                <TextLink href={`${all}?${query}`} prefetch={false}>
                  {inner}
                </TextLink>
              ),
            })}
          </p>
        </div>
      )}
      {lines.length < sponsorships ? (
        <p className="mt-4 text-quiet">
          {t(mayExport ? 'cut' : 'cutShort', { shown: lines.length, count: number(sponsorships) })}
        </p>
      ) : null}
      {children}
    </>
  );
}

function Lines({ i18n, lines, label }: { i18n: ListI18n; lines: readonly BenefitLine[]; label: string }) {
  const { t } = i18n;
  return (
    <section className="sheet-frame overflow-x-auto" aria-label={label} tabIndex={0}>
      <table className="sheet sheet-stack desk-sheet min-[28rem]:min-w-[60rem]">
        <thead>
          <tr>
            <th scope="col">{t('organisation')}</th>
            <th scope="col">{t('level')}</th>
            <th scope="col">{t('term')}</th>
            <QuantityHeads i18n={i18n} />
            <th scope="col" className="min-[28rem]:ps-6">
              {t('contacts')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.reference} i18n={i18n} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ i18n, line }: { i18n: ListI18n; line: BenefitLine }) {
  const { t, language } = i18n;
  const { organisation, level, reference, year, contacts } = line;
  const [from, until] = [formatDate(line.from, language.days), formatDate(line.until, language.days)];
  return (
    <tr>
      <th scope="row" className="max-w-72">
        <TextLink
          href={localizedPath(language, `/admin/organisations/${organisation.slug}#benefits`)}
          prefetch={false}
          className="link inline-flex min-h-6 items-center wrap-anywhere"
        >
          {organisation.name}
        </TextLink>
      </th>
      <td>
        {level}
        <TextLink
          href={localizedPath(language, `/admin/pledges/${reference}`)}
          prefetch={false}
          className="link-quiet tabular flex min-h-6 items-center whitespace-nowrap text-quiet"
        >
          {reference}
        </TextLink>
      </td>
      <td className="whitespace-nowrap">
        {t('termDays', { from, until })}
        <span className="block text-quiet">{t('nth', { year })}</span>
      </td>
      <QuantityCells i18n={i18n} of={line} />
      <td className="wrap-anywhere min-[28rem]:ps-6">
        {contacts.length === 0 ? <span className="text-quiet">{t('noContact')}</span> : null}
        {contacts.map(({ name, email }) => (
          <span key={email} className="block">
            {name && name !== email ? (
              <>
                <bdi>{name}</bdi>{' '}
              </>
            ) : null}
            <a href={`mailto:${email}`} className="link-quiet text-quiet">
              {email}
            </a>
          </span>
        ))}
      </td>
    </tr>
  );
}
