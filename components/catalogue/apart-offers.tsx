import { levelPlacesWords, type BenefitsKey } from '#components/catalogue/benefit-text';
import { toChooseLink } from '#components/catalogue/benefit-sheet';
import { ChooseButton } from '#components/catalogue/choose-button';
import { bringsOf } from '#components/catalogue/split-benefits';
import type { I18n } from '#components/page/i18n';
import { formatShortMoney } from '#domain/money';
import type { CatalogueView, TierOffer } from '#server/public/catalogue-view';

type Props = {
  catalogue: CatalogueView;
  i18n: I18n<BenefitsKey>;
  /** As for the table: the query of the form's address, null where nothing can be chosen. */
  query: string | null;
};

/** What is sold on its own, without a level: its price, what it brings and its places. Nothing where there is none. */
export function ApartOffers({ catalogue, i18n, query }: Props) {
  const { t } = i18n;
  const offers = catalogue.tiers.filter(({ soldApart }) => soldApart);
  if (offers.length === 0) return null;
  return (
    <section className="mt-14">
      <h2 className="text-2xl">{t('alsoApart')}</h2>
      <p className="mt-2 max-w-measure text-quiet">{t('alsoApartText')}</p>
      <ul className="mt-6 grid gap-6 md:grid-cols-2">
        {offers.map((offer) => (
          <li key={offer.slug} className="rounded-md border border-rule bg-raised p-5">
            <Offer offer={offer} catalogue={catalogue} i18n={i18n} query={query} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Offer({ offer, catalogue, i18n, query }: Props & { offer: TierOffer }) {
  const { language, t } = i18n;
  const { slug, name, price, placesLeft } = offer;
  const brings = catalogue.benefits.flatMap((benefit) => {
    const quantity = bringsOf(benefit, slug);
    if (quantity === null || benefit.left === 0) return [];
    return [{ ...benefit, name: quantity === true ? benefit.name : t('quantityOf', { name: benefit.name, quantity }) }];
  });
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h3 className="text-xl wrap-anywhere">{name}</h3>
        <p className="font-medium tabular">{t('priceAYear', { price: formatShortMoney(price, language.numbers) })}</p>
      </div>
      {brings.length > 0 ? (
        <ul className="mt-3 grid gap-2 text-sm">
          {brings.map((benefit) => (
            <li key={benefit.slug}>
              <span className="font-medium">{benefit.name}.</span>{' '}
              <span className="text-quiet">{benefit.description}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 empty:hidden">
        {query === null ? null : (
          <ChooseButton
            slug={slug}
            link={toChooseLink(offer, query, t)}
            words={{ choose: t('choose'), wait: t('wait') }}
          />
        )}
        {placesLeft === null ? null : (
          <p className="text-sm text-quiet">{levelPlacesWords(placesLeft, query !== null, t)}</p>
        )}
      </div>
    </>
  );
}
