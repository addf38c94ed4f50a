import type { Metadata } from 'next';
import { randomUUID } from 'node:crypto';
import type { FormAction } from '#components/form/form-state';
import { UnmatchedPage, type PledgeSearchView } from '#components/unmatched/unmatched-page';
import { LANGUAGES, type Lang } from '#content/languages';
import { FORM } from '#content/messages/form';
import { UNMATCHED } from '#content/messages/unmatched-money';
import { UNSETTLED } from '#content/messages/unsettled-money';
import { localizedPath } from '#domain/localized-path';
import { parseReference } from '#domain/reference';
import { getOr404, requireStaff, type Staff } from '#server/auth';
import { listQueue } from '#server/desk/queue-queries';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { findUnmatchedMoney } from '#server/payment/unmatched-money-queries';
import { getLocale } from '../../../../../get-locale';
import { Desk } from '../../../desk';
import { giveMoney, putBack, setAside } from './actions';

const MOST_FOUND = 10;

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), UNSETTLED).findPledge };
}

async function search(staff: Staff<'read-desk'>, q: unknown, lang: Lang): Promise<PledgeSearchView> {
  const typed = typeof q === 'string' ? q.trim() : '';
  if (!typed) return { typed, items: [], isMore: false };
  const { items, asked, next } = await listQueue(staff, { q: typed, state: 'approved', sort: 'newest' }, lang);
  return {
    typed: asked.q,
    items: items.slice(0, MOST_FOUND),
    isMore: items.length > MOST_FOUND || (next !== null && items.length > 0),
  };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/payments/unmatched/[id]'>) {
  const [lang, { id }, { q, pledge }] = await Promise.all([getLocale(), params, searchParams]);
  const path = `/admin/payments/unmatched/${id}`;
  const here = localizedPath(LANGUAGES[lang], path);
  const [staff, reader] = await Promise.all([requireStaff('handle-money', here), requireStaff('read-desk', here)]);
  const chosen = typeof pledge === 'string' ? (parseReference(pledge) ?? pledge.slice(0, 20)) : null;
  const view = getOr404(await findUnmatchedMoney(staff, id, chosen));
  const act = (action: FormAction) => ({
    action,
    words: readMessages(lang, FORM),
    hidden: { payment: id, key: randomUUID(), ...toLocaleFields(lang) },
  });
  return (
    <Desk staff={staff} current="/admin/payments">
      <UnmatchedPage
        i18n={translate(lang, UNMATCHED)}
        view={view}
        search={await search(reader, q, lang)}
        acts={{ give: act(giveMoney), setAside: act(setAside), putBack: act(putBack) }}
      />
    </Desk>
  );
}
