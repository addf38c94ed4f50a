import type { Metadata } from 'next';
import { OrganisationsPage } from '#components/desk/organisations-page';
import { LANGUAGES } from '#content/languages';
import { DESK_ORGANISATIONS } from '#content/messages/desk-organisations';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { readMessages, translate } from '#server/i18n/translate';
import { listOrganisations } from '#server/organisation/desk-organisation-queries';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK_ORGANISATIONS).title };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/organisations'>) {
  const [lang, params] = await Promise.all([getLocale(), searchParams]);
  const staff = await requireStaff('read-desk', localizedPath(LANGUAGES[lang], '/admin/organisations'));
  return (
    <Desk staff={staff} current="/admin/organisations">
      <OrganisationsPage i18n={translate(lang, DESK_ORGANISATIONS)} view={await listOrganisations(staff, params)} />
    </Desk>
  );
}
