import type { Metadata } from 'next';
import { randomUUID } from 'node:crypto';
import { EmailsPage } from '#components/desk/emails-page';
import { LANGUAGES } from '#content/languages';
import { DESK_EMAILS } from '#content/messages/desk-emails';
import { FORM } from '#content/messages/form';
import { localizedPath } from '#domain/localized-path';
import { hasRight, requireStaff } from '#server/auth';
import { listEmails } from '#server/email/email-queries';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';
import { sendAgain } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK_EMAILS).title };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/emails'>) {
  const lang = await getLocale();
  const staff = await requireStaff('read-desk', localizedPath(LANGUAGES[lang], '/admin/emails'));
  const list = await listEmails(staff, await searchParams);
  // Each form has a key of its own, so that a double click sends one email.
  const keys = Object.fromEntries(list.items.map(({ id }) => [id, randomUUID()]));
  return (
    <Desk staff={staff} current="/admin/emails">
      <EmailsPage
        i18n={translate(lang, DESK_EMAILS)}
        list={list}
        canEdit={hasRight(staff.roles, 'edit-catalogue')}
        again={
          hasRight(staff.roles, 'send-emails')
            ? { action: sendAgain, words: readMessages(lang, FORM), hidden: toLocaleFields(lang), keys }
            : null
        }
      />
    </Desk>
  );
}
