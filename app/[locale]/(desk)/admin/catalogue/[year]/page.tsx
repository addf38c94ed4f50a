import type { Metadata } from 'next';
import { CatalogueYearPage } from '#components/catalogue-editor/year-page';
import { BENEFITS } from '#content/messages/benefits';
import { DESK_CATALOGUE } from '#content/messages/desk-catalogue';
import { DESK_CATALOGUE_YEAR } from '#content/messages/desk-catalogue-year';
import { FORM } from '#content/messages/form';
import { listCatalogueEvents } from '#server/catalogue/desk-year-queries';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../../get-locale';
import { Desk } from '../../desk';
import { withdraw } from './actions';
import { openYear } from './open-year';

/** What an act leads to: `?done=saved`. */
const DONE = ['saved', 'same', 'removed', 'gone', 'published', 'already', 'begun', 'withdrawn', 'isDraft'] as const;

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/catalogue/[year]'>): Promise<Metadata> {
  const { year } = await params;
  return { title: translate(await getLocale(), DESK_CATALOGUE_YEAR).t('yearTitle', { year }) };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/catalogue/[year]'>) {
  const [{ lang, staff, year }, { done }] = await Promise.all([openYear(params), searchParams]);
  const i18n = translate(lang, BENEFITS, DESK_CATALOGUE, DESK_CATALOGUE_YEAR);
  const said = DONE.find((each) => each === done);
  return (
    <Desk staff={staff} current="/admin/catalogue">
      <CatalogueYearPage
        i18n={i18n}
        year={year}
        events={await listCatalogueEvents(staff, year.catalogue)}
        said={said ? i18n.t(said) : null}
        withdraw={withdraw}
        words={readMessages(lang, FORM)}
        hidden={toLocaleFields(lang)}
      />
    </Desk>
  );
}
