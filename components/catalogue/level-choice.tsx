import type { CatalogueView } from '#components/catalogue/catalogue-view';
import type { Told } from '#components/site/told';
import { formatShortMoney } from '#domain/money';

type Props = { catalogue: CatalogueView; told: Told<'oneAtATime'> };

/** On narrow windows, which level's column the table shows: by style alone, so without script too. */
export function LevelChoice({ catalogue, told: { tongue, t } }: Props) {
  const { tiers, year } = catalogue;
  return (
    <fieldset className="levels">
      <legend>{t('oneAtATime')}</legend>
      {tiers.map((tier, index) => (
        <label key={tier.slug}>
          <input type="radio" name={`level-${year}`} value={tier.slug} defaultChecked={index === 0} />
          {tier.name} <span>{formatShortMoney(tier.price, tongue.numbers)}</span>
        </label>
      ))}
    </fieldset>
  );
}
