import { ApartOffers } from '#components/catalogue/apart-offers';
import { toBenefitSheet } from '#components/catalogue/benefit-sheet';
import { BenefitsTable } from '#components/catalogue/benefits-table';
import { addOnWords, benefitPlacesWords, type BenefitsKey } from '#components/catalogue/benefit-text';
import { splitBenefits } from '#components/catalogue/split-benefits';
import type { CatalogueView } from '#server/public/catalogue-view';
import { LevelChoice } from '#components/catalogue/level-choice';
import type { I18n } from '#components/page/i18n';

/** The number of levels that catalogue.css can show one at a time. A larger catalogue scrolls sideways in narrow windows too. */
const ONE_AT_A_TIME = 16;
/** If the levels do not fit the page, the table scrolls sideways in a frame that is accessible by keyboard. */
const BESIDE_EACH_OTHER = 9;

type Props = {
  catalogue: CatalogueView;
  i18n: I18n<BenefitsKey>;
  /** For the page whose form can choose a level: the query of its address before the level, and the level chosen already. */
  choice?: Readonly<{ query: string; chosen?: string }>;
};

/** What each level includes: a table, of which narrow windows show one level at a time. */
export function Benefits({ catalogue, i18n, choice }: Props) {
  const { t } = i18n;
  const { apart } = splitBenefits(catalogue);
  const levels = catalogue.tiers.filter(({ soldApart }) => !soldApart);
  const { length } = levels;
  const frame = `benefits-frame ${choice ? 'offered' : ''} ${length > ONE_AT_A_TIME ? 'all-levels' : ''} ${length > BESIDE_EACH_OTHER ? 'many-levels' : ''}`;
  return (
    <>
      <section className={frame} {...(length > BESIDE_EACH_OTHER ? { tabIndex: 0, 'aria-label': t('byLevel') } : {})}>
        {length > ONE_AT_A_TIME ? null : (
          <LevelChoice
            catalogue={{ ...catalogue, tiers: levels }}
            i18n={i18n}
            chosen={choice?.chosen}
            isOffered={choice !== undefined}
          />
        )}
        <BenefitsTable sheet={toBenefitSheet(catalogue, i18n, choice?.query ?? null)} />
      </section>
      {apart.length > 0 ? (
        <details className="mt-8">
          <summary className="min-h-8 font-semibold">{t('apart', { count: apart.length })}</summary>
          <ul className="mt-4 grid gap-x-12 gap-y-4 md:grid-cols-2">
            {apart.map((benefit) => (
              <li key={benefit.slug} className="text-sm">
                <span className="font-medium">{benefit.name}.</span>{' '}
                <span className="text-quiet">{benefit.description}</span>
                {benefit.left === null ? null : (
                  <span className="text-quiet"> {benefitPlacesWords(benefit.left, t)}.</span>
                )}{' '}
                <span className="font-medium">{addOnWords(benefit, catalogue.benefits, i18n).join(' ')}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <ApartOffers catalogue={catalogue} i18n={i18n} query={choice?.query ?? null} />
    </>
  );
}
