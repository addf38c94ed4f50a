import type { Metadata } from 'next';
import { TemplatesPage } from '#components/email-template/templates-page';
import { LANGUAGES } from '#content/languages';
import { DESK_EMAILS } from '#content/messages/desk-emails';
import { EMAIL_TEMPLATES } from '#content/messages/email-templates';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { listTemplates } from '#server/email-template/email-template-queries';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../../get-locale';
import { Desk } from '../../desk';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), EMAIL_TEMPLATES).templatesTitle };
}

export default async function Page() {
  const lang = await getLocale();
  const staff = await requireStaff('edit-catalogue', localizedPath(LANGUAGES[lang], '/admin/emails/templates'));
  return (
    <Desk staff={staff} current="/admin/emails">
      <TemplatesPage
        i18n={translate(lang, DESK_EMAILS, EMAIL_TEMPLATES)}
        list={await listTemplates(staff)}
        languages={LANGUAGES}
      />
    </Desk>
  );
}
