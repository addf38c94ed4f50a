import { readFileSync, readdirSync } from 'node:fs';
import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  expectChecksHold,
  foldAll,
  gift,
  newPerson,
  newStaff,
  seedCampaign,
  ownerClient,
  pledge,
  sponsorship,
  snapshotOf,
  toMove,
} from '#test/factories';
import { issueFinalInvoices } from '#test/invoice-factories';
import { importFile, importUnmatched, tableOf } from '#test/bank/import-factories';
import { giftWithCard } from '#test/card-factories';
import { moveInAll } from '#test/import/import-factories';
import { mergedPair } from '#test/person-factories';
import { PLANTS } from '#test/planted-faults';
import { addLongCampaign, recurring } from '#test/recurring-factories';
import { sendWaiting } from '#test/reminder-factories';
import { waitAnywhere } from '#test/fixture-waiting';
import { undoImport } from '#server/bank/undo-import';
import { giveUnmatched } from '#server/payment/give-unmatched';
import { setMoneyAside } from '#server/payment/set-money-aside';
import { today } from '#server/clock';
import { recordPayment } from '#server/payment/record-payment';
import { pauseOwnReminders } from '#server/reminder/pause-reminders';
import { forgetPerson } from '#server/privacy/forget-person';
import { extendRecurringGifts } from '#server/recurring/extend-recurring-gifts';
import { findAgreement } from '#server/agreement/agreement-queries';
import { sendAgreement } from '#server/agreement/move-agreement';
import { correctInvoice } from '#server/invoice/correct-invoice';
import { issueReceipts } from '#server/receipt/issue-receipts';
import { queueReminders } from '#server/reminder/queue-reminders';
import { approvePledge, askSupporter, rollBackPledge } from '#server/review/decide-pledge';
import { showMessage } from '#server/review/moderate-message';
import { passCard } from '#server/review/moderate-card';
import { showName } from '#server/review/moderate-name';
import { withdrawPledge } from '#server/review/supporter-moves';
import { offerPlaces } from '#server/waiting/offer-places';

const FOLDER = new URL('../prisma/checks/', import.meta.url);
let owner: pg.Client;
const ids: Record<
  | 'gift'
  | 'monthly'
  | 'hours'
  | 'large'
  | 'sponsor'
  | 'waiting'
  | 'gone'
  | 'member'
  | 'unpaid'
  | 'cardWaiting'
  | 'cardSent'
  | 'offered',
  string
> = {
  gift: '',
  monthly: '',
  hours: '',
  large: '',
  sponsor: '',
  waiting: '',
  gone: '',
  member: '',
  unpaid: '',
  cardWaiting: '',
  cardSent: '',
  offered: '',
};

// It also draws the documents that emails bring.
beforeAll(async () => {
  await seedCampaign();
  await addLongCampaign();
  owner = await ownerClient();
  const [person, rosa, tomas] = [
    await newPerson(),
    await newStaff('reviewer', 'decide'),
    await newStaff('reviewer', 'decide'),
  ];
  const treasurer = await newStaff('treasurer', 'handle-money');
  const made = {
    gift: await pledge(
      person,
      gift(40_000, { instalments: 4, recognition: 'named', displayName: 'Ada', message: 'Hi' }),
    ),
    monthly: await pledge(person, recurring(1_000)),
    hours: await pledge(person, { kind: 'membership', class: 'contributing', hoursPerMonth: 7, area: 'events' }),
    large: await pledge(person, gift(6_000_000)),
    sponsor: await pledge(person, sponsorship('visionary', 'Loom')),
    waiting: await pledge(person, gift(70_000)),
    gone: await pledge(person, sponsorship('partner', 'Gone')),
    member: await pledge(person, { kind: 'membership', class: 'basic' }),
    unpaid: await pledge(person, { kind: 'membership', class: 'supporting', amount: 9_900 }),
  };
  for (const [name, { reference }] of Object.entries(made))
    ids[name as keyof typeof ids] = String((await snapshotOf(reference)).id);
  for (const reviewer of [rosa, tomas]) {
    for (const each of [made.large, made.sponsor]) await approvePledge(reviewer, await toMove(each.reference));
  }
  for (const amount of ['150', '20']) {
    await recordPayment(treasurer, { ...(await toMove(made.gift.reference)), amount, receivedOn: today(), note: '' });
  }
  await issueReceipts();
  await issueFinalInvoices();
  await correctInvoice(treasurer, {
    reference: made.sponsor.reference,
    number: 'INV-' + today().slice(0, 4) + '-00001',
    reason: 'A wrong address',
  });
  await issueFinalInvoices();
  const agreement = await findAgreement(rosa, made.sponsor.reference);
  await sendAgreement(rosa, { reference: made.sponsor.reference, agreement: BigInt(agreement?.id ?? 0), version: 1 });
  const moderator = await newStaff('editor', 'moderate');
  await showMessage(moderator, await toMove(made.gift.reference));
  await showName(moderator, await toMove(made.gift.reference));
  await withdrawPledge(person, await toMove(made.gone.reference));
  for (const name of ['cardWaiting', 'cardSent'] as const) {
    const reference = await giftWithCard(await newPerson());
    ids[name] = String((await snapshotOf(reference)).id);
    if (name === 'cardSent') await passCard(moderator, await toMove(reference));
  }
  const next = await newPerson();
  ids.offered = String(await waitAnywhere(next, 'Late'));
  await offerPlaces();
  const rolled = await pledge(person, gift(100));
  await rollBackPledge(rosa, await toMove(rolled.reference, { reason: 'No' }));
  await extendRecurringGifts(new Date(Date.now() + 400 * 86_400_000));
  await queueReminders(new Date(Date.now() + 22 * 86_400_000));
  await sendWaiting();
  await pauseOwnReminders(person, true);
  const gone = await newPerson();
  const hers = await pledge(gone, gift(90_000));
  await askSupporter(rosa, await toMove(hers.reference, { reason: 'Who are you?' }));
  await forgetPerson(gone);
  const banked = await pledge(await newPerson(), gift(2_500));
  const { importId } = await importFile(treasurer, tableOf({ text: 'Undone', amount: '1.00' }));
  await undoImport(treasurer, { importId, reason: 'No' });
  await importFile(
    treasurer,
    tableOf({ text: banked.reference, amount: '25.00' }, { text: 'Interest', amount: '1.00' }),
  );
  await moveInAll((await newPerson()).email);
  const given = await importUnmatched(treasurer, { text: 'A gift', amount: '1.00' });
  await giveUnmatched(treasurer, { ...(await toMove(banked.reference)), payment: given });
  const payment = await importUnmatched(treasurer, { text: 'Rent', amount: '2.00' });
  await setMoneyAside(treasurer, { payment, reason: 'Rent', key: 'rent' });
  await mergedPair();
  await foldAll();
  await pledge(await newPerson(), gift(5_000));
}, 120_000);

const CASES = Object.entries(PLANTS).flatMap(([check, plants]) =>
  Object.entries(plants).map(([what, [sql, shows]]) => ({ check, what, sql, shows })),
);

const rowsOf = async (check: string) => (await owner.query(readFileSync(new URL(`${check}.sql`, FOLDER), 'utf8'))).rows;

describe('every check', () => {
  it('passes in a database that only the application has written', expectChecksHold);

  it('has a test of its violation below', () => {
    const names = readdirSync(FOLDER).map((name) => name.replace('.sql', ''));
    expect(Object.keys(PLANTS).toSorted()).toEqual(names.toSorted());
  });

  it.each(CASES)('$check finds $what', async ({ check, sql, shows }) => {
    await owner.query('BEGIN');
    try {
      expect(await rowsOf(check)).toEqual([]);
      const results = [
        await owner.query(sql.replaceAll(/:(\w+)/g, (_, name: keyof typeof ids) => ids[name] ?? `:${name}`)),
      ].flat();
      expect(results.at(-1)?.rowCount).toBeGreaterThan(0);
      expect(JSON.stringify(await rowsOf(check))).toContain(shows);
    } finally {
      await owner.query('ROLLBACK');
    }
  });

  it('passes again after every rollback', expectChecksHold);
});
