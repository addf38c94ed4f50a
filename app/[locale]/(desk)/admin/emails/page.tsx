import type { Metadata } from 'next';
import { randomUUID } from 'node:crypto';
import { GivenUpJobs } from '#components/desk/given-up-jobs';
import { EmailsPage } from '#components/desk/emails-page';
import { LANGUAGES } from '#content/languages';
import { DESK_JOBS } from '#content/messages/desk-jobs';
import { DESK_EMAILS } from '#content/messages/desk-emails';
import { FORM } from '#content/messages/form';
import { localizedPath } from '#domain/localized-path';
import { findStaff, hasRight, requireStaff } from '#server/auth';
import { listEmails } from '#server/email/email-queries';
import { listGivenUpJobs } from '#server/job/given-up-jobs';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';
import { sendAgain, tryAgain } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK_EMAILS).title };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/emails'>) {
  const lang = await getLocale();
  const staff = await requireStaff('read-desk', localizedPath(LANGUAGES[lang], '/admin/emails'));
  const asked = await searchParams;
  const admin = hasRight(staff.roles, 'manage-roles') ? await findStaff('manage-roles') : null;
  const [list, jobs] = await Promise.all([listEmails(staff, asked), admin ? listGivenUpJobs(admin) : []]);
  const said = (['queued', 'not-given-up'] as const).find((each) => each === asked.job) ?? null;
  // Each form has a key of its own, so that a double click sends one email.
  const keys = Object.fromEntries(list.items.map(({ id }) => [id, randomUUID()]));
  return (
    <Desk staff={staff} current="/admin/emails">
      <EmailsPage
        i18n={translate(lang, DESK_EMAILS)}
        list={list}
        jobs={
          admin && (
            <GivenUpJobs
              i18n={translate(lang, DESK_JOBS)}
              jobs={jobs}
              said={said}
              action={tryAgain}
              words={readMessages(lang, FORM)}
              hidden={toLocaleFields(lang)}
            />
          )
        }
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
