import type { PlacesKey } from '#components/catalogue/benefit-text';
import type { CatalogueView } from '#server/public/catalogue-view';
import type { I18n } from '#components/page/i18n';
import { formatShortMoney } from '#domain/money';
import './catalogue.css';
import './level-columns.css';

type Props = {
  catalogue: CatalogueView;
  i18n: I18n<PlacesKey | 'oneAtATime'>;
  /** The level that the form has chosen. */
  chosen?: string;
  /** Whether the levels are on offer, and may be sold out. */
  isOffered: boolean;
};

/** The level that narrow windows show first: the chosen one, or the middle of those with a place. */
function findFirstShown(tiers: CatalogueView['tiers'], chosen?: string): string | undefined {
  if (tiers.some(({ slug }) => slug === chosen)) return chosen;
  const free = tiers.filter(({ placesLeft }) => placesLeft !== 0);
  const range = free.length > 0 ? free : tiers;
  return range[Math.trunc(range.length / 2)]?.slug;
}

/** In narrow windows, selects the level whose column the table shows. It uses only CSS, so it works without JavaScript. */
export function LevelChoice({ catalogue, i18n: { language, t }, chosen, isOffered }: Props) {
  const { tiers, year } = catalogue;
  const firstShown = findFirstShown(tiers, chosen);
  return (
    <fieldset className="levels">
      <legend>{t('oneAtATime')}</legend>
      {tiers.map(({ slug, name, price, placesLeft }) => (
        <label key={slug}>
          <input type="radio" name={`level-${year}`} value={slug} defaultChecked={slug === firstShown} />
          {name} <span>{isOffered && placesLeft === 0 ? t('soldOut') : formatShortMoney(price, language.numbers)}</span>
        </label>
      ))}
    </fieldset>
  );
}
