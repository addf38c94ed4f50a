import { Benefits } from '#components/catalogue/benefits';
import type { BenefitsKey } from '#components/catalogue/benefit-text';
import type { CatalogueView } from '#server/public/catalogue-view';
import type { I18n } from '#components/page/i18n';

type Props = { catalogue: CatalogueView; i18n: I18n<BenefitsKey | 'earlier'> };

/** A catalogue of an earlier year, collapsed. It is for comparison; it is no longer open for pledges. */
export function EarlierCatalogue({ catalogue, i18n }: Props) {
  return (
    <section className="wrap pb-16">
      <details className="border-y border-rule">
        <summary className="min-h-11 py-3 text-lg font-medium">{i18n.t('earlier', { year: catalogue.year })}</summary>
        <div className="pb-10 pt-4">
          <Benefits catalogue={catalogue} i18n={i18n} />
        </div>
      </details>
    </section>
  );
}
