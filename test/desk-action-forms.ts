import { randomUUID } from 'node:crypto';
import { waitingLogo } from '#test/logo-factories';
import {
  approvedGift,
  fieldsOf,
  hoursLogged,
  newGift,
  paidGift,
  thisMonth,
  type ActionForm,
  type ActionForms,
} from '#test/action-targets';
import { giftWithCard } from '#test/card-factories';
import { tableOf, upload } from '#test/bank/import-factories';
import { withAddressChange } from '#test/address-change-factories';
import { newSession, withFactor } from '#test/factor-factories';
import { ask, gift, newPerson, newStaff, pledge } from '#test/factories';
import { invoicesOf, sponsored } from '#test/invoice-factories';
import { apply, approve, newKnownSponsor, newName, organisationOf } from '#test/organisation-factories';
import type { Person } from '#server/auth';
import { applyImport } from '#server/bank/apply-import';
import { today } from '#server/clock';
import { addNote } from '#server/note/add-note';
import { findJournalAccounts } from '#server/export/journal-account-store';
import { recordUnmatched } from '#server/payment/record-unmatched';
import { setMoneyAside } from '#server/payment/set-money-aside';

let admin: Promise<Person> | undefined;

/** A form of the desk, as an admin sends it. */
async function byStaff(fields: Readonly<Record<string, string>>): Promise<ActionForm> {
  return { by: await (admin ??= newPerson({ roles: ['admin'] })), fields };
}

const about = async (reference: string, more: Readonly<Record<string, string>> = {}) =>
  byStaff(await fieldsOf(reference, more));

const waiting = async (more: Readonly<Record<string, string>> = {}) => about((await newGift()).reference, more);

/** A gift that policy accepts, with a name and a message for the public list. */
async function shown(more: Readonly<Record<string, string>> = {}) {
  const texts = { recognition: 'named', displayName: `Generated ${randomUUID()}`, message: 'Generated.' };
  return about((await pledge(await newPerson(), gift(3_000, texts))).reference, { reason: 'No name.', ...more });
}

const LISTED = { cursor: '', next: '' };
const listed = () => shown(LISTED);

/** A gift with a card that nobody has looked at. */
const withCard = async (more: Readonly<Record<string, string>> = {}) =>
  about(await giftWithCard(await newPerson()), { reason: 'Not this one.', ...more });

/** An application of an organisation whose name a known one has, and the known one's id. */
async function secondApplication() {
  const name = newName();
  const first = await apply(name);
  await approve(first);
  return { reference: await apply(name.toUpperCase()), id: (await organisationOf(first)).id };
}

const PAID = { amount: '1.00', bankReference: 'Generated' };

/** A logo that waits for a decision. */
async function withLogo(more: Readonly<Record<string, string>> = {}) {
  const { ada, id } = await newKnownSponsor();
  return byStaff({ logo: await waitingLogo(id, ada.id), ...more });
}

/** A form about a bank's file that waits. */
async function aboutImport(more: Readonly<Record<string, string>> = {}) {
  const treasurer = await newStaff('treasurer', 'handle-money');
  const { reference } = await pledge(await newPerson(), gift(3_000));
  const rows = [
    { text: reference, amount: '30.00' },
    { text: `Interest ${randomUUID()}`, amount: '1.00' },
  ];
  return byStaff({ import: String(await upload(treasurer, tableOf(...rows))), ...more });
}

/** Money without a pledge, by its id. */
async function withoutPledge(): Promise<string> {
  const note = `Generated ${randomUUID()}`;
  const treasurer = await newStaff('treasurer', 'handle-money');
  await recordUnmatched(treasurer, { key: randomUUID(), amount: '1', receivedOn: today(), note });
  const [row] = await ask<{ id: string }>(
    "SELECT m.id FROM payment m JOIN event_private p ON p.event_id = m.event_id WHERE p.data ->> 'note' = $1",
    [note],
  );
  return row?.id ?? '';
}

/** A form about the draft of an agreement. */
async function aboutAgreement(more: Readonly<Record<string, string>> = {}) {
  const { reference } = await sponsored();
  const [row] = await ask<{ id: string }>(
    'SELECT a.id FROM agreement a JOIN pledge p ON p.id = a.pledge_id WHERE p.reference = $1',
    [reference],
  );
  return byStaff({ reference, agreement: row?.id ?? '', version: '1', ...more });
}

/** The forms of the desk. */
export const DESK_ACTION_FORMS: ActionForms = {
  '(desk)/admin/people': {
    giveRoleAction: async () => byStaff({ email: `generated-${randomUUID()}@example.org`, role: 'editor' }),
    takeRoleAction: async () => byStaff({ email: (await newPerson({ roles: ['editor'] })).email, role: 'editor' }),
    endSessionsAction: async () => {
      const person = await newPerson({ roles: ['editor'] });
      await newSession(person);
      return byStaff({ email: person.email });
    },
    requestAddressAction: async () =>
      byStaff({
        email: (await newPerson()).email,
        newEmail: `generated-${randomUUID()}@example.org`,
        reason: 'Lost.',
      }),
    stopAddressAction: async () => byStaff({ change: (await withAddressChange()).id }),
    removeFactorAction: async () => {
      const person = await newPerson({ roles: ['editor'] });
      await withFactor(person);
      return byStaff({ email: person.email, reason: 'Lost.' });
    },
  },
  '(desk)/admin/emails': {
    sendAgain: async () => {
      const { reference } = await newGift();
      const [email] = await ask<{ id: string }>(
        `UPDATE email SET state = 'failed', attempts = 1, last_error = '550 no'
         WHERE event_id IN (SELECT e.id FROM pledge_event e JOIN pledge p ON p.id = e.pledge_id WHERE p.reference = $1) RETURNING id`,
        [reference],
      );
      return byStaff({ email: email?.id ?? '', key: randomUUID() });
    },
    tryAgain: async () => {
      const [job] = await ask<{ id: string }>("SELECT (graphile_worker.add_job('make-root', '{}')).id::text AS id");
      await ask("SELECT graphile_worker.permanently_fail_jobs(ARRAY[$1::bigint], 'x')", [job?.id]);
      return byStaff({ job: job?.id ?? '' });
    },
  },
  '(desk)/admin/pledges/[reference]': {
    approve: () => waiting(),
    decline: () => waiting({ reason: 'No.' }),
    ask: () => waiting({ reason: 'Who?' }),
    rollBack: async () => about(await approvedGift(), { reason: 'A mistake.' }),
    showNameAction: () => shown(),
    hideNameAction: () => shown(),
    show: () => shown(),
    hide: () => shown(),
    passCardAction: () => withCard(),
    refuseCardAction: () => withCard(),
    joinOrganisationAction: async () => {
      const { reference, id } = await secondApplication();
      return about(reference, { organisation: id });
    },
    confirmOrganisationAction: async () => {
      const { reference, id } = await secondApplication();
      return about(reference, { against: id });
    },
    recordPaymentAction: async () => about(await approvedGift(), { ...PAID, receivedOn: today() }),
    reversePaymentAction: async () => {
      const { reference, payment } = await paidGift();
      return about(reference, { payment, reason: 'Typed twice.' });
    },
    refundPaymentAction: async () => {
      const { reference, payment } = await paidGift();
      return about(reference, { payment, amount: '1.00', receivedOn: today(), reason: 'They asked for it.' });
    },
    certifyHoursAction: async () => about(await hoursLogged(), { month: thisMonth() }),
    queryHoursAction: async () => about(await hoursLogged(), { month: thisMonth(), reason: 'Which ones?' }),
  },
  '(desk)/admin/pledges/[reference]/assignment': {
    assignAction: async () => {
      const form = await waiting({ seen: '' });
      return { by: form.by, fields: { ...form.fields, to: form.by?.id ?? '' } };
    },
  },
  '(desk)/admin/pledges/[reference]/notes': {
    addNoteAction: () => waiting({ reason: 'Called.' }),
    removeNoteAction: async () => {
      const form = await waiting();
      const staff = await newStaff('reviewer', 'decide');
      await addNote(staff, { reference: form.fields.reference ?? '', key: randomUUID(), text: 'Called.' });
      return { by: staff, fields: { ...form.fields, note: '1' }, stays: true };
    },
  },
  '(desk)/admin/pledges/[reference]/undo': {
    undoDecisionAction: async () => {
      const reviewer = await newStaff('reviewer', 'decide');
      const { reference } = await newGift();
      await approve(reference, reviewer);
      return { by: reviewer, fields: await fieldsOf(reference) };
    },
  },
  '(desk)/admin/pledges/[reference]/invoices': {
    correct: async () => {
      const { person, reference } = await sponsored();
      const [invoice] = (await invoicesOf(person, reference)).invoices;
      return byStaff({ reference, number: invoice?.number ?? '', reason: 'A wrong address.' });
    },
  },
  '(desk)/admin/pledges/[reference]/agreement': {
    send: () => aboutAgreement(),
    cancel: () => aboutAgreement({ reason: 'A wrong name.' }),
    make: async () => ({ ...(await byStaff({ reference: (await sponsored()).reference })), stays: true }),
  },
  '(desk)/admin/messages': {
    showNameAction: listed,
    hideNameAction: listed,
    showMessageAction: listed,
    hideMessageAction: listed,
    passCardAction: () => withCard(LISTED),
    refuseCardAction: () => withCard(LISTED),
    showLogoAction: () => withLogo(),
    refuseLogoAction: () => withLogo({ reason: 'Another one.' }),
  },
  '(desk)/admin/exports/accounts': {
    saveAccountsAction: async () =>
      byStaff({ bank: randomUUID(), 'income.one-time': '4000', seen: (await findJournalAccounts()).seen }),
  },
  '(desk)/admin/payments': {
    recordUnmatchedAction: () => byStaff({ ...PAID, receivedOn: today(), key: randomUUID() }),
  },
  '(desk)/admin/payments/unmatched/[id]': {
    giveMoney: async () => about(await approvedGift(), { payment: await withoutPledge() }),
    setAside: async () => byStaff({ payment: await withoutPledge(), reason: 'Interest.', key: randomUUID() }),
    putBack: async () => {
      const payment = await withoutPledge();
      const treasurer = await newStaff('treasurer', 'handle-money');
      await setMoneyAside(treasurer, { payment, reason: 'Interest.', key: randomUUID() });
      return byStaff({ payment, key: randomUUID() });
    },
  },
  '(desk)/admin/payments/import/[id]': {
    confirmImport: async () => aboutImport({ isOurs: 'yes' }),
    readImportAgain: async () => ({ ...(await aboutImport({ dateOrder: 'ymd', delimiter: ';' })), stays: true }),
    discardImport: async () => aboutImport(),
    undoBankImport: async () => {
      const form = await aboutImport({ reason: 'The wrong file.' });
      await applyImport(await newStaff('treasurer', 'handle-money'), {
        importId: BigInt(form.fields.import ?? 0),
        isOurs: true,
      });
      return form;
    },
  },
};
