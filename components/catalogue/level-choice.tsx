import type { CatalogueView } from '#server/public/catalogue-view';
import type { I18n } from '#components/page/i18n';
import { formatShortMoney } from '#domain/money';

type Props = { catalogue: CatalogueView; i18n: I18n<'oneAtATime'> };

/** In narrow windows, selects the level whose column the table shows. It uses only CSS, so it works without JavaScript. */
export function LevelChoice({ catalogue, i18n: { language, t } }: Props) {
  const { tiers, year } = catalogue;
  return (
    <fieldset className="levels">
      <legend>{t('oneAtATime')}</legend>
      {tiers.map((tier, index) => (
        <label key={tier.slug}>
          <input type="radio" name={`level-${year}`} value={tier.slug} defaultChecked={index === 0} />
          {tier.name} <span>{formatShortMoney(tier.price, language.numbers)}</span>
        </label>
      ))}
    </fieldset>
  );
}
