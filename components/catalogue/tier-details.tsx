import {
  benefitPlacesWords,
  bringsOf,
  placesWords,
  splitBenefits,
  type CatalogueView,
} from '#components/catalogue/catalogue-view';
import { shortMoney } from '#components/pledge/amount-words';

/** One level at a time, opened by a touch and without script: the table's stand-in on narrow windows. */
export function TierDetails({ catalogue }: { catalogue: CatalogueView }) {
  const { within } = splitBenefits(catalogue);
  return (
    <div className="border-t-[1.5px] border-ink">
      {catalogue.tiers.map((tier) => (
        <details key={tier.slug} className="group border-b border-rule">
          <summary className="flex min-h-14 list-none flex-wrap items-baseline gap-x-4 py-3.5">
            <span aria-hidden="true" className="w-4 text-sun-deep transition-transform group-open:rotate-90">
              ▸
            </span>
            <h2 className="text-xl">{tier.name}</h2>
            <span className="tabular ms-auto">{shortMoney(tier.price)} a year</span>
            {tier.placesLeft === null ? null : (
              <span className="w-full ps-8 text-sm text-quiet">{placesWords(tier.placesLeft)}</span>
            )}
          </summary>
          <div className="pb-6 ps-8">
            {catalogue.groups.map((group) => {
              const rows = within.flatMap((benefit) => {
                const brings = benefit.group === group.slug ? bringsOf(benefit, tier.slug) : null;
                return brings === null ? [] : [{ benefit, brings }];
              });
              return rows.length === 0 ? null : (
                <section key={group.slug} className="mt-3">
                  <h3 className="overline-label">{group.name}</h3>
                  <ul className="mt-1.5 grid gap-1.5">
                    {rows.map(({ benefit, brings }) => (
                      <li key={benefit.slug} className="text-sm">
                        <span className={benefit.left === 0 ? 'text-quiet line-through' : undefined}>
                          {benefit.name}
                        </span>
                        {typeof brings === 'number' && benefit.left !== 0 ? (
                          <strong className="tabular"> × {brings}</strong>
                        ) : null}
                        {benefit.left === 0 ? (
                          <span className="text-quiet"> ({benefitPlacesWords(0).toLowerCase()})</span>
                        ) : null}
                      </li>
                    ))}
                  </ul>
                </section>
              );
            })}
          </div>
        </details>
      ))}
    </div>
  );
}
