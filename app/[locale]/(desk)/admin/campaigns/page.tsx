import type { Metadata } from 'next';
import { CampaignsPage } from '#components/desk/campaigns-page';
import { LANGUAGES } from '#content/languages';
import { DESK_CAMPAIGNS } from '#content/messages/desk-campaigns';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { listCampaignLines } from '#server/campaign/desk-campaign-queries';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK_CAMPAIGNS).title };
}

export default async function Page() {
  const lang = await getLocale();
  const staff = await requireStaff('edit-catalogue', localizedPath(LANGUAGES[lang], '/admin/campaigns'));
  return (
    <Desk staff={staff} current="/admin/campaigns">
      <CampaignsPage i18n={translate(lang, DESK_CAMPAIGNS)} campaigns={await listCampaignLines(staff)} />
    </Desk>
  );
}
