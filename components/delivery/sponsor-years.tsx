import { UploadResult } from '#components/form/upload-result';
import { BenefitLines, type DeliveryActs } from '#components/delivery/benefit-lines';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { DeliveryKey } from '#content/messages/deliveries';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import type { SponsorYear } from '#server/delivery/delivery-queries';

type Props = {
  i18n: I18n<DeliveryKey>;
  years: readonly SponsorYear[];
  /** What staff can do; left out for contacts. */
  acts?: DeliveryActs | undefined;
  /** The address of the list of who gets a benefit, by its slug; left out for contacts. */
  listOf?: ((slug: string) => string) | undefined;
  lead: string;
  /** The style of the heading. */
  heading: string;
};

/** What sponsors were promised and have had: the years that are running open, earlier ones folded. Nothing without any. */
export function SponsorYears({ i18n, years, acts, listOf, lead, heading }: Props) {
  const { t } = i18n;
  if (years.length === 0) return null;
  return (
    <section id="benefits" className="scroll-mt-6">
      <h2 className={heading}>{t('heading')}</h2>
      <p className="max-w-measure text-sm text-quiet">{lead}</p>
      {acts ? <UploadResult result={acts.evidence.done} words={acts.evidence.words} /> : null}
      {years.map((year) => {
        const key = `${year.reference}-${year.year}`;
        return year.isCurrent ? (
          <div key={key} className="mt-6">
            <h3 className="text-lg">{t('yearOf', titleOf(year, i18n))}</h3>
            <Done year={year} i18n={i18n} />
            <BenefitLines i18n={i18n} year={year} acts={acts} listOf={listOf} />
          </div>
        ) : (
          <details key={key} className="mt-6 border-t border-rule">
            <summary className="min-h-10 py-2 font-semibold">{t('yearOf', titleOf(year, i18n))}</summary>
            <Done year={year} i18n={i18n} />
            <BenefitLines i18n={i18n} year={year} acts={acts} listOf={listOf} />
          </details>
        );
      })}
    </section>
  );
}

function titleOf({ level, year, from, until }: SponsorYear, { language }: Props['i18n']) {
  return { level, year, from: formatDate(from, language.days), until: formatDate(until, language.days) };
}

function Done({ year, i18n: { t, language } }: { year: SponsorYear; i18n: Props['i18n'] }) {
  const { reference, benefits, year: nth } = year;
  const done = benefits.filter(({ delivered, promised }) => delivered >= promised).length;
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 text-sm text-quiet">
      <span>{t('sponsorship', { reference })}</span>
      <span>{t('done', { done, count: benefits.length })}</span>
      <TextLink href={localizedPath(language, `/account/pledges/${reference}/years/${nth}`)} prefetch={false}>
        {t('yearLink')}
      </TextLink>
    </p>
  );
}
