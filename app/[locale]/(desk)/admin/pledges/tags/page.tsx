import type { Metadata } from 'next';
import { randomUUID } from 'node:crypto';
import { TagsPage } from '#components/desk/tags-page';
import { LANGUAGES } from '#content/languages';
import { DESK_BULK } from '#content/messages/desk-bulk';
import { FORM } from '#content/messages/form';
import { PLEDGE } from '#content/messages/pledge';
import { TAGS } from '#content/messages/tags';
import { readChosen } from '#domain/bulk-review';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { toList } from '#server/desk/next-in-list';
import { toQueueHref } from '#server/desk/queue-queries';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { listTagged, listTags, spellTag } from '#server/tag/tag-queries';
import { getLocale } from '../../../../get-locale';
import { Desk } from '../../desk';
import { tagChosen } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), TAGS).tagTitle };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/pledges/tags'>) {
  const [lang, asked] = await Promise.all([getLocale(), searchParams]);
  const language = LANGUAGES[lang];
  const staff = await requireStaff('read-desk', localizedPath(language, '/admin/pledges/tags'));
  const chosen = readChosen([asked.pick].flat());
  const filters = typeof asked.list === 'string' ? asked.list : '';
  const list = toList(Object.fromEntries(new URLSearchParams(filters)));
  const act = (['add', 'remove'] as const).find((each) => each === asked.done);
  const [pledges, known, tag] = await Promise.all([
    listTagged(staff, chosen.references, lang),
    listTags(staff),
    typeof asked.tag === 'string' ? spellTag(staff, asked.tag) : null,
  ]);
  return (
    <Desk staff={staff} current="/admin/pledges">
      <TagsPage
        i18n={translate(lang, PLEDGE, DESK_BULK, TAGS)}
        pledges={pledges}
        known={known}
        tooMany={chosen.tooMany}
        done={act && tag !== null ? { act, tag } : null}
        backHref={localizedPath(language, list ? toQueueHref(list, '') : '/admin/pledges')}
        form={{
          action: tagChosen,
          words: readMessages(lang, FORM),
          hidden: { ...toLocaleFields(lang), key: randomUUID(), list: filters },
        }}
      />
    </Desk>
  );
}
