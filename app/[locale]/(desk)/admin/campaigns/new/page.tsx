import type { Metadata } from 'next';
import { CampaignForm } from '#components/desk/campaign-form';
import { CampaignFrame } from '#components/desk/campaign-frame';
import { LANGUAGES } from '#content/languages';
import { DESK_CAMPAIGNS } from '#content/messages/desk-campaigns';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { readCurrentCampaign } from '#server/campaign/campaign-queries';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../../get-locale';
import { Desk } from '../../desk';
import { addCampaignAction } from '../actions';
import { toFormProps } from '../campaign-form-props';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK_CAMPAIGNS).newTitle };
}

export default async function Page() {
  const lang = await getLocale();
  const staff = await requireStaff('edit-catalogue', localizedPath(LANGUAGES[lang], '/admin/campaigns/new'));
  const { terms } = await readCurrentCampaign();
  const i18n = translate(lang, DESK_CAMPAIGNS);
  const { answers, ...form } = toFormProps(lang, terms);
  return (
    <Desk staff={staff} current="/admin/campaigns">
      <CampaignFrame i18n={i18n} title={i18n.t('newTitle')}>
        <p className="text-quiet">{i18n.t('newText', { name: terms.name })}</p>
        <CampaignForm
          {...form}
          action={addCampaignAction}
          sign={null}
          answers={{ ...answers, name: '', firstDay: '', lastDay: '', currency: terms.currency }}
          hidden={{ ...toLocaleFields(lang), like: terms.slug }}
          label={i18n.t('newTitle')}
          submit={i18n.t('addSubmit')}
        />
      </CampaignFrame>
    </Desk>
  );
}
