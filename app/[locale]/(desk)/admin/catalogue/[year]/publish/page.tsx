import type { Metadata } from 'next';
import { CatalogueItemPage } from '#components/catalogue-editor/item-page';
import { PublishPage } from '#components/catalogue-editor/publish-page';
import { DESK_CATALOGUE } from '#content/messages/desk-catalogue';
import { DESK_CATALOGUE_YEAR } from '#content/messages/desk-catalogue-year';
import { FORM } from '#content/messages/form';
import { compareOffers } from '#domain/catalogue-compare';
import { findCurrentOffer } from '#server/catalogue/desk-year-queries';
import { firstDayOf, readFirstDay } from '#server/catalogue/publish-year';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../../../get-locale';
import { Desk } from '../../../desk';
import { publish } from '../actions';
import { openYear } from '../open-year';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK_CATALOGUE_YEAR).publish };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/catalogue/[year]/publish'>) {
  const [{ lang, staff, year }, { from }] = await Promise.all([openYear(params, '/publish'), searchParams]);
  const i18n = translate(lang, DESK_CATALOGUE, DESK_CATALOGUE_YEAR);
  const { catalogue, offeredFrom, warnings } = year;
  const typed = typeof from === 'string' ? from.slice(0, 10) : (offeredFrom ?? firstDayOf(catalogue.year));
  const current = await findCurrentOffer(staff);
  return (
    <Desk staff={staff} current="/admin/catalogue">
      <CatalogueItemPage i18n={i18n} year={catalogue.year} title={i18n.t('publishTitle', { year: catalogue.year })}>
        <PublishPage
          i18n={i18n}
          year={catalogue.year}
          typed={typed}
          chosen={readFirstDay(typed)}
          current={current && { year: current.year, change: compareOffers(current, catalogue) }}
          warnings={warnings}
          seen={offeredFrom ?? ''}
          publish={publish}
          words={readMessages(lang, FORM)}
          hidden={toLocaleFields(lang)}
        />
      </CatalogueItemPage>
    </Desk>
  );
}
