import type { Metadata } from 'next';
import { ForbiddenPage } from '#components/page/error-pages';
import { FORBIDDEN } from '#content/messages/error-pages';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocaleOrDefault } from '../../get-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocaleOrDefault(), FORBIDDEN).title };
}

export default async function Page() {
  return (
    <main id="main">
      <ForbiddenPage i18n={translate(await getLocaleOrDefault(), FORBIDDEN)} />
    </main>
  );
}
