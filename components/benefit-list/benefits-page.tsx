import { periodText, PeriodForm } from '#components/benefit-list/period-form';
import { QuantityCells, QuantityHeads } from '#components/benefit-list/quantity-cells';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { BenefitListKey } from '#content/messages/benefit-lists';
import { toPeriodQuery, type BenefitPeriod } from '#domain/benefit-list';
import type { CivilDate } from '#domain/civil-date';
import { formatCount } from '#domain/count-text';
import { localizedPath } from '#domain/localized-path';
import type { ListedBenefit } from '#server/benefit-list/benefit-list-queries';

type Props = {
  i18n: I18n<BenefitListKey>;
  period: BenefitPeriod;
  today: CivilDate;
  benefits: readonly ListedBenefit[];
  isCut: boolean;
};

/** `/admin/benefits`: every benefit of a period, by its group, with a link to who gets it. */
export function BenefitsPage({ i18n, period, today, benefits, isCut }: Props) {
  const { t, language } = i18n;
  const page = localizedPath(language, '/admin/benefits');
  const groups = [...new Set(benefits.map(({ group }) => group))];
  return (
    <>
      <p className="mb-2 text-sm">
        <TextLink href={localizedPath(language, '/admin/organisations')} prefetch={false} className="link-quiet">
          {t('back')}
        </TextLink>
      </p>
      <h1 className="mb-2 text-2xl">{t('title')}</h1>
      <p className="mb-5 max-w-measure text-sm text-quiet">{t('lead')}</p>
      <PeriodForm i18n={i18n} page={page} period={period} today={today} />
      <h2 className="mb-3 text-xl">{periodText(period, i18n)}</h2>
      {benefits.length === 0 ? (
        <div className="border-y border-rule py-10">
          <p className="figure-face text-2xl">{t(period.open ? 'noneOpen' : 'none')}</p>
          <p className="mt-2 max-w-measure text-quiet">
            {t.rich('noneText', {
              a: (inner) => (
                <TextLink href={localizedPath(language, '/admin/pledges?kind=sponsorship')} prefetch={false}>
                  {inner}
                </TextLink>
              ),
            })}
          </p>
        </div>
      ) : (
        <section className="sheet-frame max-w-4xl overflow-x-auto" aria-label={periodText(period, i18n)} tabIndex={0}>
          <table className="sheet sheet-stack desk-sheet">
            <thead>
              <tr>
                <th scope="col">{t('benefit')}</th>
                <th scope="col" className="num">
                  {t('sponsorships')}
                </th>
                <QuantityHeads i18n={i18n} />
              </tr>
            </thead>
            {groups.map((group) => (
              <tbody key={group}>
                <tr>
                  <th scope="colgroup" colSpan={5} className="pt-5 text-quiet">
                    {group}
                  </th>
                </tr>
                {benefits
                  .filter((each) => each.group === group)
                  .map((each) => (
                    <Row
                      key={each.slug}
                      benefit={each}
                      href={`${page}/${each.slug}?${toPeriodQuery(period)}`}
                      i18n={i18n}
                    />
                  ))}
              </tbody>
            ))}
          </table>
        </section>
      )}
      {isCut ? <p className="mt-4 text-quiet">{t('cutBenefits', { shown: benefits.length })}</p> : null}
    </>
  );
}

function Row({ benefit, href, i18n }: { benefit: ListedBenefit; href: string; i18n: Props['i18n'] }) {
  const { name, sponsorships } = benefit;
  return (
    <tr>
      <th scope="row">
        <TextLink href={href} prefetch={false} className="link inline-flex min-h-6 items-center wrap-anywhere">
          {name}
        </TextLink>
      </th>
      <td className="num" data-label={i18n.t('sponsorships')}>
        {formatCount(sponsorships, i18n.language.numbers)}
      </td>
      <QuantityCells i18n={i18n} of={benefit} />
    </tr>
  );
}
