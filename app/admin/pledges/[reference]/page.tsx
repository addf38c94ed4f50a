import type { Metadata } from 'next';
import { RecordPage } from '#components/desk/record-page';
import { conflictText } from '#components/review/move-outcome';
import { FORM } from '#content/messages/form';
import { getOr404, requireStaff } from '#server/auth';
import { toMoveFields } from '#server/http/move-form';
import { findRecord } from '#server/desk/record-queries';
import { isOwnRecord, offeredActs, toRecordView } from '#server/desk/record-view';
import { Desk } from '../../desk';
import { approve, ask, decline, hide, reversePaymentAction, recordPaymentAction, rollBack, show } from './actions';
import { readMessages, translate } from '#server/i18n/translate';
import { DESK, RECORD } from '#content/messages/desk';
import { PLEDGE } from '#content/messages/pledge';

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

export async function generateMetadata({ params }: PageProps<'/admin/pledges/[reference]'>): Promise<Metadata> {
  return { title: translate('en', DESK).t('pageTitle', { reference: (await params).reference }) };
}

export default async function Page({ params, searchParams }: PageProps<'/admin/pledges/[reference]'>) {
  const [{ reference }, { seen, act }] = await Promise.all([params, searchParams]);
  const staff = await requireStaff('read-desk', `/admin/pledges/${reference}`);
  const i18n = translate('en', PLEDGE, RECORD);
  const record = getOr404(await findRecord(reference));
  const acts = Object.fromEntries(
    offeredActs(staff, record).map((act) => [
      act,
      { action: ACTIONS[act], words: readMessages('en', FORM), hidden: toMoveFields(record.view) },
    ]),
  );
  const [last] = record.view.events;
  const isStale = typeof seen === 'string' && Number(seen) < record.view.version;
  const conflict = isStale && last ? conflictText({ by: last.by, event: last.kind }, i18n) : undefined;
  return (
    <Desk staff={staff} current="/admin/pledges">
      <RecordPage
        record={toRecordView(record)}
        i18n={i18n}
        acts={acts}
        conflict={conflict}
        isOwn={isOwnRecord(staff, record)}
        wanted={act === 'approve' || act === 'decline' ? act : undefined}
      />
    </Desk>
  );
}
