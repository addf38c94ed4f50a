import type { Metadata } from 'next';
import { randomUUID } from 'node:crypto';
import { emailKindText } from '#components/desk/email-labels';
import { TemplatePage } from '#components/email-template/template-page';
import { isLang, LANGUAGE_LIST, LANGUAGES } from '#content/languages';
import { DESK_EMAILS, EMAIL_LOOK } from '#content/messages/desk-emails';
import { EMAIL_TEMPLATES } from '#content/messages/email-templates';
import { FORM } from '#content/messages/form';
import { localizedPath } from '#domain/localized-path';
import { getOr404, requireStaff } from '#server/auth';
import { findTemplate } from '#server/email-template/email-template-queries';
import { toTemplateKind } from '#server/email-template/templates';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../../../get-locale';
import { Desk } from '../../../desk';
import { saveTexts } from './actions';

type Props = PageProps<'/[locale]/admin/emails/templates/[kind]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [lang, { kind }] = await Promise.all([getLocale(), params]);
  return { title: emailKindText({ kind: toTemplateKind(kind) }, translate(lang, DESK_EMAILS)) };
}

export default async function Page({ params, searchParams }: Props) {
  const [lang, { kind: name }, asked] = await Promise.all([getLocale(), params, searchParams]);
  const path = `/admin/emails/templates/${name}`;
  const staff = await requireStaff('edit-catalogue', localizedPath(LANGUAGES[lang], path));
  const kind = getOr404(toTemplateKind(name));
  const emailLang = isLang(asked.lang) ? asked.lang : lang;
  return (
    <Desk staff={staff} current="/admin/emails">
      <TemplatePage
        i18n={translate(lang, DESK_EMAILS, EMAIL_TEMPLATES, EMAIL_LOOK)}
        template={await findTemplate(staff, kind, emailLang)}
        languages={LANGUAGE_LIST}
        emailLanguage={LANGUAGES[emailLang]}
        act={{
          action: saveTexts,
          words: readMessages(lang, FORM),
          hidden: { ...toLocaleFields(lang), kind, emailLang, key: randomUUID() },
        }}
        isSaved={asked.said === 'saved'}
      />
    </Desk>
  );
}
