import type { Metadata } from 'next';
import { SearchPage } from '#components/desk/search-page';
import { LANGUAGES } from '#content/languages';
import { DESK_SEARCH } from '#content/messages/desk-search';
import { PLEDGE } from '#content/messages/pledge';
import { localizedPath } from '#domain/localized-path';
import { hasRight, requireStaff } from '#server/auth';
import { searchDesk } from '#server/desk/search-queries';
import { toQueueAsked } from '#server/desk/queue-queries';
import { translate } from '#server/i18n/translate';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';

export async function generateMetadata({ searchParams }: PageProps<'/[locale]/admin/search'>): Promise<Metadata> {
  const [lang, asked] = await Promise.all([getLocale(), searchParams]);
  const { t } = translate(lang, DESK_SEARCH);
  const { q } = toQueueAsked(asked);
  return { title: q ? t('searchOf', { q }) : t('searchTitle') };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/search'>) {
  const [lang, { q }] = await Promise.all([getLocale(), searchParams]);
  const again = typeof q === 'string' ? `/admin/search?${new URLSearchParams({ q })}` : '/admin/search';
  const staff = await requireStaff('read-desk', localizedPath(LANGUAGES[lang], again));
  return (
    <Desk staff={staff} current="/admin/search">
      <SearchPage
        i18n={translate(lang, PLEDGE, DESK_SEARCH)}
        found={await searchDesk(staff, q, lang)}
        canDecide={hasRight(staff.roles, 'decide')}
      />
    </Desk>
  );
}
