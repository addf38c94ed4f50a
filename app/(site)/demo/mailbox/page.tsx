import type { Metadata } from 'next';
import { connection } from 'next/server';
import { MailboxPage } from '#components/identity/mailbox-page';
import { LANGUAGES } from '#content/languages';
import { getOr404 } from '#server/auth';
import { listDemoEmails } from '#server/email/demo-mailbox-queries';

export const metadata: Metadata = { title: 'Demo mailbox', robots: { index: false } };

export default async function Page({ searchParams }: PageProps<'/demo/mailbox'>) {
  await connection();
  const { to } = await searchParams;
  return (
    <MailboxPage days={LANGUAGES.en.days} emails={getOr404(await listDemoEmails(typeof to === 'string' ? to : null))} />
  );
}
