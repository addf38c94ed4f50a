import { Benefits } from '#components/catalogue/benefits';
import type { BenefitsKey } from '#components/catalogue/benefit-words';
import type { CatalogueView } from '#components/catalogue/catalogue-view';
import type { Told } from '#components/site/told';

type Props = { catalogue: CatalogueView; told: Told<BenefitsKey | 'earlier'> };

/** A catalogue of an earlier year, folded away: to compare with, no longer to pledge from. */
export function EarlierCatalogue({ catalogue, told }: Props) {
  return (
    <section className="wrap pb-16">
      <details className="border-y border-rule">
        <summary className="min-h-11 py-3 text-lg font-medium">{told.t('earlier', { year: catalogue.year })}</summary>
        <div className="pb-10 pt-4">
          <Benefits catalogue={catalogue} told={told} />
        </div>
      </details>
    </section>
  );
}
