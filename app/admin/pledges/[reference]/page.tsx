import type { Metadata } from 'next';
import { OrganisationMatch } from '#components/desk/organisation-match';
import { RecordPage } from '#components/desk/record-page';
import { conflictWords } from '#components/review/move-outcome';
import { LANGUAGES } from '#content/languages';
import { FORM_WORDS } from '#content/words/form';
import { getOr404, hasRight, requireStaff } from '#server/auth';
import { findLikelyOrganisations } from '#server/organisation/find-likely-organisations';
import { toMoveFields } from '#server/http/move-form';
import { findRecord } from '#server/desk/record-queries';
import { isOwnRecord, isWaiting, offeredActs, toRecordView } from '#server/desk/record-view';
import { Desk } from '../../desk';
import {
  approve,
  ask,
  confirmOrganisationAction,
  decline,
  hide,
  joinOrganisationAction,
  recordPaymentAction,
  reversePaymentAction,
  rollBack,
  show,
} from './actions';

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
  return { title: `${(await params).reference} · Desk` };
}

export default async function Page({ params, searchParams }: PageProps<'/admin/pledges/[reference]'>) {
  const [{ reference }, { seen, act }] = await Promise.all([params, searchParams]);
  const staff = await requireStaff('read-desk', `/admin/pledges/${reference}`);
  const record = getOr404(await findRecord(reference));
  const acts = Object.fromEntries(
    offeredActs(staff, record).map((act) => [
      act,
      { action: ACTIONS[act], words: FORM_WORDS.en, hidden: toMoveFields(record.view) },
    ]),
  );
  const match = isWaiting(record) ? await findLikelyOrganisations(staff, reference) : null;
  const maySay = hasRight(staff.roles, 'decide') && !isOwnRecord(staff, record);
  const toSay = { words: FORM_WORDS.en, hidden: toMoveFields(record.view) };
  const [last] = record.view.events;
  const isStale = typeof seen === 'string' && Number(seen) < record.view.version;
  const conflict = isStale && last ? conflictWords({ by: last.by, event: last.kind }) : undefined;
  return (
    <Desk staff={staff} current="/admin/pledges">
      <RecordPage
        record={toRecordView(record)}
        days={LANGUAGES.en.days}
        acts={acts}
        conflict={conflict}
        organisation={
          match && (
            <OrganisationMatch
              {...match}
              join={maySay ? { action: joinOrganisationAction, ...toSay } : undefined}
              confirm={maySay ? { action: confirmOrganisationAction, ...toSay } : undefined}
            />
          )
        }
        isOwn={isOwnRecord(staff, record)}
        wanted={act === 'approve' || act === 'decline' ? act : undefined}
      />
    </Desk>
  );
}
