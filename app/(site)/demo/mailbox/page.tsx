import type { Metadata } from 'next';
import { connection } from 'next/server';
import { MailboxPage } from '#components/identity/mailbox-page';
import { getOr404 } from '#server/auth';
import { listDemoLetters } from '#server/email/demo-mailbox-queries';
import { MAILBOX } from '#content/messages/sign-in';
import { readMessages, translate } from '#server/i18n/translate';

export const metadata: Metadata = { title: readMessages('en', MAILBOX).title, robots: { index: false } };

export default async function Page({ searchParams }: PageProps<'/demo/mailbox'>) {
  await connection();
  const { to } = await searchParams;
  return (
    <MailboxPage
      i18n={translate('en', MAILBOX)}
      letters={getOr404(await listDemoLetters(typeof to === 'string' ? to : null))}
    />
  );
}
