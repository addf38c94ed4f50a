import type { Metadata } from 'next';
import { Benefits } from '#components/catalogue/benefits';
import { CatalogueItemPage } from '#components/catalogue-editor/item-page';
import { BENEFITS } from '#content/messages/benefits';
import { DESK_CATALOGUE_YEAR } from '#content/messages/desk-catalogue-year';
import type { DeskCatalogue } from '#server/catalogue/desk-year-queries';
import { readMessages, translate } from '#server/i18n/translate';
import { toCatalogueView } from '#server/public/catalogue-view';
import { localiseCatalogue } from '#server/public/localise-catalogue';
import { getLocale } from '../../../../../get-locale';
import { Desk } from '../../../desk';
import { openYear } from '../open-year';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK_CATALOGUE_YEAR).preview };
}

const takenOf = (lines: DeskCatalogue['held']['levels']) =>
  Object.fromEntries(Object.entries(lines).map(([slug, { taken }]) => [slug, taken]));

export default async function Page({ params }: PageProps<'/[locale]/admin/catalogue/[year]/preview'>) {
  const { lang, staff, year } = await openYear(params, '/preview');
  const i18n = translate(lang, BENEFITS, DESK_CATALOGUE_YEAR);
  const { t } = i18n;
  const { catalogue, held } = year;
  const view = toCatalogueView({
    catalogue,
    takenByTier: takenOf(held.levels),
    takenByBenefit: takenOf(held.benefits),
  });
  return (
    <Desk staff={staff} current="/admin/catalogue">
      <CatalogueItemPage i18n={i18n} year={catalogue.year} title={t('previewTitle', { year: catalogue.year })}>
        <p className="mb-8 max-w-measure border-s-4 border-sky bg-raised px-4 py-3">{t('previewText')}</p>
        {view.tiers.length > 0 ? (
          <Benefits catalogue={localiseCatalogue(lang, view)} i18n={i18n} />
        ) : (
          <p className="border-y border-rule py-8">{t('noLevels')}</p>
        )}
      </CatalogueItemPage>
    </Desk>
  );
}
