import type { CatalogueView } from '#components/catalogue/catalogue-view';
import { shortMoney } from '#components/pledge/amount-words';

/** On narrow windows, which level's column the table shows: by style alone, so without script too. */
export function LevelChoice({ catalogue }: { catalogue: CatalogueView }) {
  const { tiers, year } = catalogue;
  return (
    <fieldset className="levels">
      <legend>One level at a time</legend>
      {tiers.map((tier, index) => (
        <label key={tier.slug}>
          <input type="radio" name={`level-${year}`} value={tier.slug} defaultChecked={index === 0} />
          {tier.name} <span>{shortMoney(tier.price)}</span>
        </label>
      ))}
    </fieldset>
  );
}
