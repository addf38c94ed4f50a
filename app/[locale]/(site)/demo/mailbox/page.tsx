import type { Metadata } from 'next';
import { connection } from 'next/server';
import { MailboxPage } from '#components/identity/mailbox-page';
import { LANGUAGES } from '#content/languages';
import { getOr404 } from '#server/auth';
import { listDemoLetters } from '#server/email/demo-mailbox-queries';
import { getLocale } from '../../../get-locale';

export const metadata: Metadata = { title: 'Demo mailbox', robots: { index: false } };

export default async function Page({ searchParams }: PageProps<'/[locale]/demo/mailbox'>) {
  await connection();
  const [lang, { to }] = await Promise.all([getLocale(), searchParams]);
  return (
    <MailboxPage
      days={LANGUAGES[lang].days}
      letters={getOr404(await listDemoLetters(typeof to === 'string' ? to : null))}
    />
  );
}
