import {
  benefitPlacesWords,
  bringsOf,
  placesWords,
  splitBenefits,
  type BenefitOffer,
  type CatalogueView,
} from '#components/catalogue/catalogue-view';
import { shortMoney } from '#components/pledge/amount-words';

/** Every benefit against every level; head and first column stay in sight. An empty cell is a no (globals.css draws the dash). */
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
              {tier.name} <b>{shortMoney(tier.price)}</b>{' '}
              {tier.placesLeft === null ? null : placesWords(tier.placesLeft)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => {
        const rows = within.filter((benefit) => benefit.group === group.slug);
        return rows.length === 0 ? null : (
          <tbody key={group.slug}>
            <tr>
              <th scope="rowgroup" colSpan={tiers.length + 1}>
                {group.name}
              </th>
            </tr>
            {rows.map((benefit) => (
              <BenefitRow key={benefit.slug} benefit={benefit} tiers={tiers.map(({ slug }) => slug)} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function BenefitRow({ benefit, tiers }: { benefit: BenefitOffer; tiers: readonly string[] }) {
  return (
    <tr>
      <th scope="row">
        <b>{benefit.name}</b> {benefit.description}
        {benefit.left === null ? null : <em> {benefitPlacesWords(benefit.left)}.</em>}
      </th>
      {tiers.map((tier) => (
        <Cell key={tier} value={bringsOf(benefit, tier)} taken={benefit.left === 0} />
      ))}
    </tr>
  );
}

function Cell({ value, taken }: { value: number | true | null; taken: boolean }) {
  if (value === null) return <td />;
  if (taken) return <td className="taken">taken</td>;
  return value === true ? <td className="yes">yes</td> : <td>{value}</td>;
}
