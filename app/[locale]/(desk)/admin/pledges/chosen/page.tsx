import type { Metadata } from 'next';
import { randomUUID } from 'node:crypto';
import { BulkPage } from '#components/desk/bulk-page';
import { LANGUAGES } from '#content/languages';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { DESK_BULK } from '#content/messages/desk-bulk';
import { FORM } from '#content/messages/form';
import { PLEDGE } from '#content/messages/pledge';
import { BULK_ACTS, readChosen, type BulkAct } from '#domain/bulk-review';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { listChosen } from '#server/desk/bulk-queries';
import { toList } from '#server/desk/next-in-list';
import { toQueueHref } from '#server/desk/queue-queries';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../../get-locale';
import { Desk } from '../../desk';
import { decideChosen, undoChosen } from './actions';

const toAct = (asked: unknown): BulkAct => BULK_ACTS.find((each) => each === asked) ?? 'approve';

const toCount = (asked: unknown) => (typeof asked === 'string' && /^\d{1,2}$/.test(asked) ? Number(asked) : null);

/** How many decisions were just undone, and how many were not (`undone`, `failed`); null if nobody asked for that. */
function toUndone({ undone, failed }: Readonly<Record<string, unknown>>) {
  const count = toCount(undone);
  return count === null ? null : { count, failed: toCount(failed) ?? 0 };
}

export async function generateMetadata({
  searchParams,
}: PageProps<'/[locale]/admin/pledges/chosen'>): Promise<Metadata> {
  const [lang, { act }] = await Promise.all([getLocale(), searchParams]);
  return { title: readMessages(lang, DESK_BULK)[`bulkTitle-${toAct(act)}`] };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/pledges/chosen'>) {
  const [lang, asked] = await Promise.all([getLocale(), searchParams]);
  const language = LANGUAGES[lang];
  const staff = await requireStaff('decide', localizedPath(language, '/admin/pledges/chosen'));
  const act = toAct(asked.act);
  const chosen = readChosen([asked.pick].flat());
  const filters = typeof asked.list === 'string' ? asked.list : '';
  const list = toList(Object.fromEntries(new URLSearchParams(filters)));
  return (
    <Desk staff={staff} current="/admin/pledges">
      <BulkPage
        i18n={translate(lang, PLEDGE, ACT_REFUSALS, DESK_BULK)}
        act={act}
        pledges={await listChosen(staff, act, chosen.references, lang)}
        tooMany={chosen.tooMany}
        isDone={asked.done === 'yes'}
        undone={toUndone(asked)}
        undoAction={undoChosen}
        backHref={localizedPath(language, list ? toQueueHref(list, '') : '/admin/pledges')}
        form={{
          action: decideChosen,
          words: readMessages(lang, FORM),
          hidden: { ...toLocaleFields(lang), act, key: randomUUID(), list: filters },
        }}
      />
    </Desk>
  );
}
