import { Fragment } from 'react';
import {
  benefitPlacesWords,
  bringsOf,
  placesWords,
  splitBenefits,
  type BenefitOffer,
  type CatalogueView,
} from '#components/catalogue/catalogue-view';
import { shortMoney } from '#components/pledge/amount-words';

/** Every benefit against every level; head and first column stay in sight. For wide windows. */
export function BenefitsTable({ catalogue }: { catalogue: CatalogueView }) {
  const { groups, tiers, year } = catalogue;
  const { within } = splitBenefits(catalogue);
  return (
    <table className="benefits">
      <caption className="sr-only">What each level of sponsorship brings in {year}</caption>
      <thead>
        <tr>
          <th scope="col">A year</th>
          {tiers.map((tier) => (
            <th key={tier.slug} scope="col">
              <span className="block">{tier.name}</span>
              <span className="figure-face block text-base font-medium text-ink">{shortMoney(tier.price)}</span>
              {tier.placesLeft === null ? null : (
                <span className="block font-normal">{placesWords(tier.placesLeft)}</span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => {
          const rows = within.filter((benefit) => benefit.group === group.slug);
          return rows.length === 0 ? null : (
            <Fragment key={group.slug}>
              <tr className="group">
                <th scope="rowgroup" colSpan={tiers.length + 1}>
                  {group.name}
                </th>
              </tr>
              {rows.map((benefit) => (
                <BenefitRow key={benefit.slug} benefit={benefit} tiers={tiers.map(({ slug }) => slug)} />
              ))}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function BenefitRow({ benefit, tiers }: { benefit: BenefitOffer; tiers: readonly string[] }) {
  return (
    <tr>
      <th scope="row">
        <span className="font-medium">{benefit.name}</span>
        <span className="block text-xs font-normal text-quiet">
          {benefit.description}
          {benefit.left === null ? null : (
            <span className="font-medium text-ink"> {benefitPlacesWords(benefit.left)}.</span>
          )}
        </span>
      </th>
      {tiers.map((tier) => (
        <td key={tier}>
          <Brings value={bringsOf(benefit, tier)} taken={benefit.left === 0} />
        </td>
      ))}
    </tr>
  );
}

function Brings({ value, taken }: { value: number | true | null; taken: boolean }) {
  if (taken && value !== null) return <span className="text-xs text-quiet">taken</span>;
  if (typeof value === 'number') return <>{value}</>;
  return (
    <>
      <span aria-hidden="true" className={value ? 'text-sun-deep' : 'text-rule'}>
        {value ? '●' : '–'}
      </span>
      <span className="sr-only">{value ? 'yes' : 'no'}</span>
    </>
  );
}
