import { BenefitsTable } from '#components/catalogue/benefits-table';
import { benefitPlacesWords, splitBenefits, type CatalogueView } from '#components/catalogue/catalogue-view';
import { TierDetails } from '#components/catalogue/tier-details';

/** What every level brings: a table where there is room for one, else one level at a time. */
export function Benefits({ catalogue }: { catalogue: CatalogueView }) {
  const { apart } = splitBenefits(catalogue);
  // More levels than a page is wide: the table then scrolls in a frame of its own that the keyboard can reach.
  const wide = catalogue.tiers.length > 9;
  return (
    <>
      <section
        className={`hidden xl:block ${wide ? 'max-h-[calc(100dvh-4rem)] overflow-auto' : ''}`}
        {...(wide ? { tabIndex: 0, 'aria-label': 'Benefits by level' } : {})}
      >
        <BenefitsTable catalogue={catalogue} />
      </section>
      <div className="xl:hidden">
        <TierDetails catalogue={catalogue} />
      </div>
      {apart.length > 0 ? (
        <details className="mt-8">
          <summary className="min-h-8 font-semibold">Offered apart from any level ({apart.length})</summary>
          <ul className="mt-4 grid gap-x-12 gap-y-4 md:grid-cols-2">
            {apart.map((benefit) => (
              <li key={benefit.slug} className="text-sm">
                <span className="font-medium">{benefit.name}.</span>{' '}
                <span className="text-quiet">{benefit.description}</span>
                {benefit.left === null ? null : (
                  <span className="text-quiet"> {benefitPlacesWords(benefit.left)}.</span>
                )}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
