import { Benefits } from '#components/catalogue/benefits';
import type { CatalogueView } from '#components/catalogue/catalogue-view';

/** A catalogue of an earlier year, folded away: to compare with, no longer to pledge from. */
export function EarlierCatalogue({ catalogue }: { catalogue: CatalogueView }) {
  return (
    <section className="wrap pb-16">
      <details className="border-y border-rule">
        <summary className="min-h-11 py-3 text-lg font-medium">The catalogue of {catalogue.year}, to compare</summary>
        <div className="pb-10 pt-4">
          <Benefits catalogue={catalogue} />
        </div>
      </details>
    </section>
  );
}
