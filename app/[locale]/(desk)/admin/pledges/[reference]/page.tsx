import type { Metadata } from 'next';
import { RecordPage } from '#components/desk/record-page';
import { conflictWords } from '#components/review/move-outcome';
import { LANGUAGES } from '#content/languages';
import { FORM } from '#content/messages/form';
import { localizedPath } from '#domain/localized-path';
import { getOr404, requireStaff } from '#server/auth';
import { toLocaleFields } from '#server/http/form-locale';
import { toMoveFields } from '#server/http/move-form';
import { findRecord } from '#server/desk/record-queries';
import { isOwnRecord, offeredActs, toRecordView } from '#server/desk/record-view';
import { getLocale } from '../../../../get-locale';
import { Desk } from '../../desk';
import { approve, ask, decline, hide, reversePaymentAction, recordPaymentAction, rollBack, show } from './actions';
import { readMessages } from '#server/i18n/translate';

const ACTIONS = {
  approve,
  ask,
  decline,
  rollBack,
  showMessage: show,
  hideMessage: hide,
  recordPayment: recordPaymentAction,
  reversePayment: reversePaymentAction,
};

export async function generateMetadata({
  params,
}: PageProps<'/[locale]/admin/pledges/[reference]'>): Promise<Metadata> {
  return { title: `${(await params).reference} · Desk` };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/pledges/[reference]'>) {
  const [lang, { reference }, { seen, act }] = await Promise.all([getLocale(), params, searchParams]);
  const language = LANGUAGES[lang];
  const staff = await requireStaff('read-desk', localizedPath(language, `/admin/pledges/${reference}`));
  const record = getOr404(await findRecord(reference));
  const acts = Object.fromEntries(
    offeredActs(staff, record).map((act) => [
      act,
      {
        action: ACTIONS[act],
        words: readMessages(lang, FORM),
        hidden: { ...toMoveFields(record.view), ...toLocaleFields(lang) },
      },
    ]),
  );
  const [last] = record.view.events;
  const isStale = typeof seen === 'string' && Number(seen) < record.view.version;
  const conflict = isStale && last ? conflictWords({ by: last.by, event: last.kind }) : undefined;
  return (
    <Desk staff={staff} current="/admin/pledges">
      <RecordPage
        record={toRecordView(record)}
        days={language.days}
        acts={acts}
        conflict={conflict}
        isOwn={isOwnRecord(staff, record)}
        wanted={act === 'approve' || act === 'decline' ? act : undefined}
      />
    </Desk>
  );
}
