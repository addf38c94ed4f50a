import type { Metadata } from 'next';
import { connection } from 'next/server';
import { CheckMailPage } from '#components/identity/check-mail-page';
import { getEnv } from '#server/env';
import { LINK_MINUTES } from '#server/identity/sign-in-token';

export const metadata: Metadata = { title: 'Look in your mail', robots: { index: false } };

export default async function Page() {
  await connection();
  const { DEMO, SMTP_URL } = getEnv();
  return <CheckMailPage minutes={LINK_MINUTES} mailboxHref={DEMO && !SMTP_URL ? '/demo/mailbox' : undefined} />;
}
