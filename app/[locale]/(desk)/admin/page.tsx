import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { LANGUAGES } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { getLocale } from '../../get-locale';

export default async function Page() {
  const language = LANGUAGES[await getLocale()];
  await requireStaff('read-desk', localizedPath(language, '/admin'));
  redirect(localizedPath(language, '/admin/pledges') as Route);
}
