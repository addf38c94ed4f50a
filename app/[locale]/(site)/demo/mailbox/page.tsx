import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import { MailboxPage } from '#components/identity/mailbox-page';
import { getOr404 } from '#server/auth';
import { listDemoEmails } from '#server/email/demo-mailbox-queries';
import { getLocale } from '../../../get-locale';
import { MAILBOX } from '#content/messages/sign-in';
import { readMessages, translate } from '#server/i18n/translate';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), MAILBOX).title, robots: { index: false } };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/demo/mailbox'>) {
  await connection();
  const [lang, { to }, sent] = await Promise.all([getLocale(), searchParams, headers()]);
  return (
    <MailboxPage
      i18n={translate(lang, MAILBOX)}
      emails={getOr404(await listDemoEmails(typeof to === 'string' ? to : null, sent))}
    />
  );
}
