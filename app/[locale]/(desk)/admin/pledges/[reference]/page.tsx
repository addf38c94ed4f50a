import type { Metadata } from 'next';
import { HoursDesk } from '#components/hours/hours-desk';
import { OrganisationMatch } from '#components/desk/organisation-match';
import { AgreementSection } from '#components/agreement/agreement-section';
import { InvoiceSection } from '#components/invoice/invoice-section';
import { DoneMessage } from '#components/desk/done-message';
import { FocusedStatus } from '#components/desk/focused-status';
import { DECISION_ACTS, type RecordActs } from '#components/desk/record-acts';
import { RecordPage } from '#components/desk/record-page';
import { toPaymentStart } from './payment-start';
import { conflictText } from '#components/review/move-outcome';
import { eventText } from '#components/review/review-messages';
import { FORM } from '#content/messages/form';
import { INVOICES } from '#content/messages/invoices';
import { localizedPath } from '#domain/localized-path';
import { getOr404, hasRight, requireStaff } from '#server/auth';
import { toLocaleFields, toMoveFields } from '#server/http/form-fields';
import { findAgreement } from '#server/agreement/agreement-queries';
import { listInvoices } from '#server/invoice/invoice-queries';
import { findLikelyOrganisations } from '#server/organisation/find-likely-organisations';
import { findRecord } from '#server/pledge/pledge-record-queries';
import { isOwnRecord, isWaiting, offeredActs } from '#server/desk/offered-acts';
import { toDone } from '#server/desk/done-decision';
import { findNeighbours, toList, toListParams } from '#server/desk/next-in-list';
import { countLeft, toQueueHref } from '#server/desk/queue-queries';
import { toRecordView } from '#server/desk/to-record-view';
import { getLocale } from '../../../../get-locale';
import { findOpenUndo } from '#server/review/undo-decision';
import { Desk } from '../../desk';
import { UndoOf } from '../undo-of';
import {
  approve,
  certifyHoursAction,
  queryHoursAction,
  ask,
  confirmOrganisationAction,
  decline,
  hide,
  hideNameAction,
  joinOrganisationAction,
  passCardAction,
  recordPaymentAction,
  refundPaymentAction,
  refuseCardAction,
  reversePaymentAction,
  rollBack,
  show,
  showNameAction,
} from './actions';
import { cancel, make, send } from './agreement/actions';
import { hasEmail } from './email-of-act';
import { AssignmentOf, DuplicatesOf, EmailsOf, eventsOf, NotesOf, OpenedBy, ReleaseOf, TagsOf } from './staff-parts';
import { correct as correctInvoice } from './invoices/actions';
import { releaseAction } from './release/actions';
import {
  request as requestInvoice,
  saveOrder,
} from '../../../../(account)/account/pledges/[reference]/invoices/actions';
import { readMessages, translate } from '#server/i18n/translate';
import { AGREEMENTS } from '#content/messages/agreements';
import { CARDS } from '#content/messages/cards';
import { EMAIL_LOOK } from '#content/messages/desk-emails';
import { DESK, RECORD } from '#content/messages/desk';
import { HOURS } from '#content/messages/hours';
import { ORGANISATION_MATCH } from '#content/messages/organisation-match';
import { PLEDGE } from '#content/messages/pledge';

const AGREEMENT_ACTIONS = { send, cancel, make };

const ACTIONS = {
  approve,
  ask,
  decline,
  rollBack,
  showName: showNameAction,
  hideName: hideNameAction,
  showMessage: show,
  hideMessage: hide,
  passCard: passCardAction,
  refuseCard: refuseCardAction,
  recordPayment: recordPaymentAction,
  reversePayment: reversePaymentAction,
  refundPayment: refundPaymentAction,
  releasePledge: releaseAction,
  certifyHours: certifyHoursAction,
  queryHours: queryHoursAction,
};

export async function generateMetadata({
  params,
}: PageProps<'/[locale]/admin/pledges/[reference]'>): Promise<Metadata> {
  const [lang, { reference }] = await Promise.all([getLocale(), params]);
  return { title: translate(lang, DESK).t('pageTitle', { reference }) };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/pledges/[reference]'>) {
  const [lang, { reference }, asked] = await Promise.all([getLocale(), params, searchParams]);
  const { seen, act, upload, said, paid } = asked;
  const i18n = translate(lang, PLEDGE, CARDS, RECORD);
  const staff = await requireStaff('read-desk', localizedPath(i18n.language, `/admin/pledges/${reference}`));
  const record = getOr404(await findRecord(staff, reference, lang));
  const list = toList(asked);
  const undo = await findOpenUndo(staff, toDone(asked)?.reference ?? reference);
  const done = toDone(asked) ?? undo;
  const did = record.row.events.find(({ version, actor }) => String(version) === asked.did && actor?.id === staff.id);
  const form = {
    words: readMessages(lang, FORM),
    hidden: {
      ...toMoveFields(record.view),
      ...toLocaleFields(lang),
      ...(list && { list: toListParams(list).toString() }),
    },
  };
  const email = readMessages(lang, EMAIL_LOOK);
  const about = { staff, record, lang };
  const acts: RecordActs = Object.fromEntries(
    offeredActs(staff, record).map((act) => [act, { action: ACTIONS[act], ...form, ...(hasEmail(act) && { email }) }]),
  );
  const recordPayment = acts.recordPayment && {
    ...acts.recordPayment,
    initial: toPaymentStart(record.view, i18n.language.numbers),
  };
  const match = isWaiting(record) ? await findLikelyOrganisations(staff, reference) : null;
  const canDecide = hasRight(staff.roles, 'decide') && !isOwnRecord(staff, record);
  const agreement = record.view.kind === 'sponsorship' ? await findAgreement(staff, reference) : null;
  const bills = record.view.kind === 'sponsorship' ? await listInvoices(staff, reference) : null;
  const canBill = hasRight(staff.roles, 'handle-money') && !isOwnRecord(staff, record);
  const [near, left] = list
    ? await Promise.all([findNeighbours(staff, list, reference), done && countLeft(staff, list)])
    : [null, null];
  const toHref = (near: string | null | undefined) =>
    list && near ? localizedPath(i18n.language, `/admin/pledges/${near}?${toListParams(list).toString()}`) : null;
  const view = toRecordView(record);
  const [last] = record.view.events;
  const isStale = typeof seen === 'string' && Number(seen) < record.view.version;
  const conflict = isStale && last ? conflictText({ by: last.by, event: last.kind }, i18n) : undefined;
  return (
    <Desk staff={staff} current="/admin/pledges">
      <RecordPage
        record={{ ...view, events: await eventsOf(about) }}
        i18n={i18n}
        acts={{ ...acts, recordPayment }}
        conflict={conflict}
        paid={typeof paid === 'string' ? paid : undefined}
        organisation={
          match && (
            <OrganisationMatch
              i18n={translate(lang, ORGANISATION_MATCH)}
              {...match}
              join={canDecide ? { action: joinOrganisationAction, ...form } : undefined}
              confirm={canDecide ? { action: confirmOrganisationAction, ...form } : undefined}
            />
          )
        }
        openedBy={<OpenedBy {...about} />}
        duplicates={isOwnRecord(staff, record) ? null : <DuplicatesOf {...about} />}
        assignment={canDecide && isWaiting(record) ? <AssignmentOf {...about} form={form} said={said} /> : null}
        hours={
          record.view.hoursPerMonth === null ? null : (
            <HoursDesk i18n={translate(lang, HOURS)} record={view} acts={acts} />
          )
        }
        agreement={
          agreement && (
            <AgreementSection
              i18n={translate(lang, AGREEMENTS)}
              agreement={agreement}
              acts={
                canDecide
                  ? Object.fromEntries(
                      Object.entries(AGREEMENT_ACTIONS).map(([name, action]) => [
                        name,
                        { action, words: form.words, hidden: toLocaleFields(lang) },
                      ]),
                    )
                  : {}
              }
              upload={canDecide ? { hidden: { desk: 'yes', ...toLocaleFields(lang) }, words: form.words } : undefined}
              said={upload}
            />
          )
        }
        bills={
          bills && (
            <InvoiceSection
              isDesk
              i18n={translate(lang, INVOICES)}
              list={bills}
              request={
                isOwnRecord(staff, record)
                  ? undefined
                  : { action: requestInvoice, words: form.words, hidden: { desk: 'yes', ...toLocaleFields(lang) } }
              }
              order={
                isOwnRecord(staff, record)
                  ? undefined
                  : { action: saveOrder, words: form.words, hidden: { desk: 'yes', ...toLocaleFields(lang) } }
              }
              correct={
                canBill ? { action: correctInvoice, words: form.words, hidden: toLocaleFields(lang) } : undefined
              }
            />
          )
        }
        notes={
          isOwnRecord(staff, record) ? null : (
            <>
              <TagsOf {...about} form={form} said={said} />
              <NotesOf {...about} form={form} said={said} />
            </>
          )
        }
        emails={<EmailsOf {...about} />}
        release={<ReleaseOf record={record} lang={lang} act={acts.releasePledge} said={said} />}
        isOwn={isOwnRecord(staff, record)}
        hasFocus={said !== undefined || paid !== undefined || did !== undefined}
        // A decision that is not offered, such as a second approval by the same person, leaves the focus on the heading.
        requested={DECISION_ACTS.find((each) => each === act && acts[each])}
        list={
          list
            ? {
                href: localizedPath(i18n.language, toQueueHref(list, '')),
                previous: toHref(near?.previous),
                next: toHref(near?.next),
              }
            : undefined
        }
        done={
          done ? (
            <DoneMessage
              i18n={i18n}
              done={done}
              left={left}
              undo={undo && <UndoOf undo={undo} lang={lang} list={list && toListParams(list).toString()} />}
              autoFocus={!list}
            />
          ) : (
            did && (
              <FocusedStatus id="done" autoFocus>
                <strong>{eventText(did.type, i18n)}.</strong>
              </FocusedStatus>
            )
          )
        }
      />
    </Desk>
  );
}
