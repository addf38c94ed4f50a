import { LevelChoice } from '#components/catalogue/level-choice';
import type { PlacesKey } from '#components/catalogue/benefit-text';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { DeskCatalogueYearKey } from '#content/messages/desk-catalogue-year';
import type { Benefit } from '#domain/catalogue';
import { localizedPath } from '#domain/localized-path';
import { formatShortMoney } from '#domain/money';
import type { DeskCatalogue } from '#server/catalogue/desk-year-queries';

type GridI18n = I18n<DeskCatalogueYearKey | PlacesKey | 'oneAtATime' | 'yes'>;

type Props = { i18n: GridI18n; year: DeskCatalogue };

/** More levels than the style sheet can show one at a time scroll sideways. */
const ONE_AT_A_TIME = 16;

/** Benefits by level, as on the public page, with a link to the form of each; narrow windows show one level at a time. */
export function YearGrid({ i18n, year: { catalogue, held } }: Props) {
  const { t, language } = i18n;
  const { year, tiers, groups, benefits } = catalogue;
  const page = localizedPath(language, `/admin/catalogue/${year}`);
  const isWide = tiers.length > ONE_AT_A_TIME;
  return (
    <section
      className={`benefits-frame relative ${isWide ? 'all-levels' : ''}`}
      {...(isWide ? { tabIndex: 0, 'aria-label': t('grid', { year }) } : {})}
    >
      {isWide ? null : (
        <LevelChoice
          i18n={i18n}
          isOffered={false}
          catalogue={{
            year,
            groups,
            benefits: [],
            tiers: tiers.map((tier) => ({ ...tier, placesLeft: null })),
          }}
        />
      )}
      <table className="benefits">
        <caption className="sr-only">{t('grid', { year })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('benefit')}</th>
            {tiers.map(({ slug, name, price, capacity, published, soldApart }) => (
              <th key={slug} scope="col" abbr={name}>
                <TextLink
                  href={`${page}/level?level=${slug}`}
                  prefetch={false}
                  className="link inline-flex min-h-6 items-center wrap-anywhere"
                >
                  {name}
                </TextLink>{' '}
                <b>{formatShortMoney(price, language.numbers)}</b>{' '}
                {placesText(held.levels[slug]?.taken ?? 0, capacity, t)} {published ? null : <em>{t('offOffer')}</em>}{' '}
                {soldApart ? <em>{t('apartShort')}</em> : null}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.slug}>
            <tr>
              <th scope="rowgroup" colSpan={tiers.length + 1}>
                {group.name}
              </th>
            </tr>
            {benefits
              .filter((benefit) => benefit.group === group.slug)
              .map((benefit) => (
                <BenefitRow
                  key={benefit.slug}
                  i18n={i18n}
                  benefit={benefit}
                  levels={tiers.map(({ slug }) => slug)}
                  taken={held.benefits[benefit.slug]?.taken ?? 0}
                  href={`${page}/benefit?benefit=${benefit.slug}`}
                />
              ))}
          </tbody>
        ))}
      </table>
      {benefits.length === 0 ? <p className="border-b border-rule py-6 text-quiet">{t('empty')}</p> : null}
    </section>
  );
}

/** How many places are held; nothing without a limit. */
function placesText(taken: number, capacity: number | null, t: GridI18n['t']): string {
  return capacity === null ? '' : t(taken < capacity ? 'placesHeld' : 'placesFull', { taken, capacity });
}

type RowProps = { i18n: GridI18n; benefit: Benefit; levels: readonly string[]; taken: number; href: string };

function BenefitRow({ i18n: { t, language }, benefit, levels, taken, href }: RowProps) {
  const { name, capacity, tiers, addOnPrice } = benefit;
  return (
    <tr>
      <th scope="row">
        <TextLink href={href} prefetch={false} className="link text-sm wrap-anywhere">
          {name}
        </TextLink>{' '}
        {capacity === null ? null : <em className="block">{placesText(taken, capacity, t)}</em>}
        {addOnPrice ? (
          <em className="block">{t('addOnShort', { price: formatShortMoney(addOnPrice, language.numbers) })}</em>
        ) : null}
      </th>
      {levels.map((level) => {
        const found = tiers.find(({ tier }) => tier === level);
        // Narrow windows leave out the rows of empty cells, and every benefit is needed here.
        if (!found)
          return (
            <td key={level} className="text-quiet">
              <span aria-hidden="true">–</span>
            </td>
          );
        return found.quantity === null ? (
          <td key={level} className="yes">
            {t('yes')}
          </td>
        ) : (
          <td key={level} className="tabular">
            {found.quantity.toLocaleString(language.numbers)}
          </td>
        );
      })}
    </tr>
  );
}
