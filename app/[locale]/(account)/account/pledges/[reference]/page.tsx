import type { Metadata } from 'next';
import { AgreementSection } from '#components/agreement/agreement-section';
import { DocumentList } from '#components/document/document-list';
import { InvoiceSection } from '#components/invoice/invoice-section';
import { conflictText, ownConflictText } from '#components/review/move-outcome';
import { ConsentSwitches } from '#components/pledge-change/consent-switches';
import { HowToPay } from '#components/payment/how-to-pay';
import { OwnChangesPart } from '#components/pledge-change/own-changes';
import { PaidNotice, PayOnline } from '#components/payment/pay-online';
import { SavedMethod } from '#components/payment/saved-method';
import { PledgePage } from '#components/pledge/pledge-page';
import { Receipt } from '#components/pledge/receipt';
import { receiptTexts } from '#components/pledge/receipt-text';
import { ReminderSwitch } from '#components/reminder/reminder-switch';
import { HOW_TO_PAY } from '#content/how-to-pay';
import { MissingBenefits } from '#components/waiting/missing-benefits';
import { FORM } from '#content/messages/form';
import { INVOICES } from '#content/messages/invoices';
import { PAY } from '#content/messages/how-to-pay';
import { localizedPath } from '#domain/localized-path';
import type { FormAction } from '#components/form/form-state';
import { listOnlineChoices } from '#domain/online-payment';
import { openMoves } from '#domain/review';
import { findAgreement } from '#server/agreement/agreement-queries';
import { getOr404, requirePerson } from '#server/auth';
import { today } from '#server/clock';
import { checkoutOrigin } from '#server/http/checkout-origin';
import { toLocaleFields, toMoveFields } from '#server/http/form-fields';
import { listInvoices } from '#server/invoice/invoice-queries';
import { findOwnMethod } from '#server/payment-provider/saved-method-queries';
import { listMissingBenefits } from '#server/waiting/missing-benefits-queries';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { listOwnReceipts } from '#server/receipt/receipt-queries';
import { getLocale } from '../../../../get-locale';
import { answer, withdraw } from './actions';
import { consent, end, programme, split } from './change/actions';
import { request as requestInvoice, saveOrder } from './invoices/actions';
import { payOnline, removeOwnMethod } from './pay/actions';
import { waitForBenefit } from './waiting/actions';
import { pauseReminders, resumeReminders } from './reminders/actions';
import { readMessages, translate } from '#server/i18n/translate';
import { AGREEMENTS } from '#content/messages/agreements';
import { ACCOUNT } from '#content/messages/account';
import { DOCUMENTS } from '#content/messages/documents';
import { OWN_CHANGES } from '#content/messages/own-changes';
import { PLEDGE } from '#content/messages/pledge';
import { REMINDERS } from '#content/messages/reminders';
import { WAITING_LIST } from '#content/messages/waiting-list';
import { AccountBar } from '../../account-bar';

export async function generateMetadata({
  params,
}: PageProps<'/[locale]/account/pledges/[reference]'>): Promise<Metadata> {
  const [lang, { reference }] = await Promise.all([getLocale(), params]);
  return { title: translate(lang, ACCOUNT).t('pledgeTitle', { reference }) };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/account/pledges/[reference]'>) {
  const [lang, { reference }] = await Promise.all([getLocale(), params]);
  const i18n = translate(lang, PLEDGE, ACCOUNT);
  const { language } = i18n;
  const person = await requirePerson(localizedPath(language, `/account/pledges/${reference}`));
  const pledge = getOr404(await findOwnPledge(person, reference, lang));
  const receipts = pledge.review === 'approved' ? await listOwnReceipts(person, reference) : null;
  const agreement = pledge.kind === 'sponsorship' ? await findAgreement(person, reference) : null;
  const bills = pledge.kind === 'sponsorship' ? await listInvoices(person, reference) : null;
  const { made, seen, paid, removed, upload } = await searchParams;
  const [last] = pledge.events;
  // The address with `made` stays in the browser's history. After a withdrawal or a decline, "confirmed" would be false.
  const isOpen = pledge.review === 'submitted' || pledge.review === 'approved';
  // The other contacts of an organisation did not make its pledge, and were not emailed.
  const isMaker = pledge.kind !== 'sponsorship' || pledge.events.at(-1)?.by !== null;
  const isNew = made !== undefined && isOpen && isMaker;
  const isStale = typeof seen === 'string' && Number(seen) < pledge.version;
  const asked = { state: pledge.review, by: 'supporter', actor: person.id, supporter: person.id } as const;
  const moves = pledge.mayMove ? openMoves({ ...asked, approvals: [], moneyArrived: false }) : [];
  const words = readMessages(lang, FORM);
  const hidden = { ...toMoveFields(pledge), ...toLocaleFields(lang) };
  const acts = {
    ...(moves.includes('answer') ? { answer: { action: answer, words, hidden } } : {}),
    ...(moves.includes('withdraw') ? { withdraw: { action: withdraw, words, hidden } } : {}),
  };
  const toAct = (action: FormAction, fields: Readonly<Record<string, string>> = {}) => ({
    action,
    words,
    hidden: { ...hidden, ...fields },
  });
  const stale = isStale && last && (
    <p role="alert" className="border-s-4 border-alarm bg-alarm-pale px-4 py-3 font-semibold">
      {/* The supporter's page names no other person, so an event without a name is not the supporter's own. */}
      {last.by === null ? conflictText({ by: null, event: last.kind }, i18n) : ownConflictText(last.kind, i18n)}
    </p>
  );
  const pay = translate(lang, PAY);
  const method = await findOwnMethod(person, reference);
  const day = today();
  const [next] = pledge.toPay;
  const howToPay = next && (
    <HowToPay
      i18n={pay}
      lang={lang}
      howToPay={HOW_TO_PAY}
      next={next}
      today={day}
      reference={pledge.reference}
      calendar={localizedPath(language, `/account/pledges/${pledge.reference}/payments.ics`)}
      online={
        checkoutOrigin() !== '' && (
          <PayOnline
            act={toAct(payOnline)}
            choices={listOnlineChoices(pledge.toPay)}
            canSave={method !== null}
            i18n={pay}
          />
        )
      }
    />
  );
  const receipt = !stale && isNew && (
    <div className="grid gap-10">
      <Receipt i18n={i18n} {...receiptTexts(pledge, person.email, i18n)} />
      {howToPay}
    </div>
  );
  return (
    <>
      <AccountBar lang={lang} person={person} current={`/account/pledges/${reference}`} />
      <PledgePage
        i18n={i18n}
        pledge={pledge}
        acts={acts}
        documents={
          <>
            {agreement ? (
              <AgreementSection
                i18n={translate(lang, AGREEMENTS)}
                agreement={agreement}
                upload={{ hidden: toLocaleFields(lang), words }}
                said={upload}
              />
            ) : null}
            {bills && (bills.invoices.length > 0 || pledge.review === 'approved') ? (
              <InvoiceSection
                i18n={translate(lang, INVOICES)}
                list={bills}
                request={{ action: requestInvoice, words, hidden: toLocaleFields(lang) }}
                order={{ action: saveOrder, words, hidden: toLocaleFields(lang) }}
              />
            ) : null}
            {receipts && (
              <DocumentList
                i18n={translate(lang, DOCUMENTS)}
                receipts={receipts}
                pledge={localizedPath(language, `/account/pledges/${pledge.reference}`)}
              />
            )}
          </>
        }
        reminders={
          pledge.reminders && (
            <ReminderSwitch
              i18n={translate(lang, REMINDERS)}
              state={pledge.reminders}
              action={pledge.reminders === 'on' ? pauseReminders : resumeReminders}
              hidden={{ reference: pledge.reference, ...toLocaleFields(lang) }}
              words={words}
            />
          )
        }
        changes={
          pledge.changes && (
            <OwnChangesPart
              pledge={pledge}
              changes={pledge.changes}
              acts={{ end: toAct(end), split: toAct(split), programme: toAct(programme) }}
              i18n={translate(lang, OWN_CHANGES)}
            />
          )
        }
        consents={
          pledge.consents.length > 0 && (
            <ConsentSwitches
              consents={pledge.consents}
              actOf={({ about, words: called, isGiven }) =>
                toAct(consent, { about, words: called, given: isGiven ? 'no' : 'yes' })
              }
              i18n={translate(lang, PLEDGE, OWN_CHANGES)}
            />
          )
        }
        missing={
          pledge.kind === 'sponsorship' && (
            <MissingBenefits
              i18n={translate(lang, WAITING_LIST)}
              benefits={await listMissingBenefits(person, pledge.reference, lang)}
              action={waitForBenefit}
              words={words}
              hidden={{ reference: pledge.reference, ...toLocaleFields(lang) }}
            />
          )
        }
        howToPay={receipt ? null : howToPay}
        savedMethod={method?.saved && <SavedMethod method={method.saved} act={toAct(removeOwnMethod)} i18n={pay} />}
        receipt={
          stale || receipt || <PaidNotice paid={removed === undefined ? paid : 'removed'} pledge={pledge} i18n={pay} />
        }
      />
    </>
  );
}
