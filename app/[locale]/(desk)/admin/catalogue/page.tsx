import type { Metadata } from 'next';
import { CatalogueYearsPage } from '#components/catalogue-editor/years-page';
import { LANGUAGES } from '#content/languages';
import { DESK_CATALOGUE } from '#content/messages/desk-catalogue';
import { FORM } from '#content/messages/form';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { listCatalogueYears } from '#server/catalogue/desk-catalogue-queries';
import { findDeskCatalogue } from '#server/catalogue/desk-year-queries';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';
import { cloneYear, importFile } from './actions';

/** What an act leads to: `?done=cloned&year=2027`. */
const DONE = ['cloned', 'exists', 'imported', 'unchanged', 'not-found'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK_CATALOGUE).title };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/catalogue'>) {
  const [lang, { done, year }] = await Promise.all([getLocale(), searchParams]);
  const staff = await requireStaff('edit-catalogue', localizedPath(LANGUAGES[lang], '/admin/catalogue'));
  const i18n = translate(lang, DESK_CATALOGUE);
  const said = DONE.find((each) => each === done);
  const about = typeof year === 'string' && /^\d{4}$/.test(year) ? year : '';
  const made = said === 'cloned' || said === 'imported' ? await findDeskCatalogue(staff, about) : null;
  return (
    <Desk staff={staff} current="/admin/catalogue">
      <CatalogueYearsPage
        i18n={i18n}
        years={await listCatalogueYears(staff)}
        said={said ? i18n.t(said, { year: about }) : null}
        warned={made && { year: made.catalogue.year, warnings: made.warnings }}
        actions={{ clone: cloneYear, importFile }}
        words={readMessages(lang, FORM)}
        hidden={toLocaleFields(lang)}
      />
    </Desk>
  );
}
