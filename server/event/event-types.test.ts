import { importFile, tableOf } from '#test/bank/import-factories';
import { moveInAll } from '#test/import/import-factories';
import { usedList } from '#test/benefit-list-factories';
import { giftWithCard } from '#test/card-factories';
import { waitAnywhere } from '#test/fixture-waiting';
import { sponsored } from '#test/invoice-factories';
import { giveUpJob } from '#test/job-factories';
import { addLongCampaign, recurring } from '#test/recurring-factories';
import { sendWaiting } from '#test/reminder-factories';
import type { ZodType } from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, gift, newPerson, newStaff, pledge, seedCampaign, sponsorship, toMove } from '#test/factories';
import { EMAIL_KINDS } from '#domain/email-kind';
import { DEFAULT_LANG } from '#content/languages';
import { EVENT_DATA } from '#domain/event';
import { undoImport } from '#server/bank/undo-import';
import { today } from '#server/clock';
import { sendEmailAgain } from '#server/email/send-email-again';
import { exportRows } from '#server/export/export-rows';
import { findSettableAccounts } from '#server/export/journal-account-queries';
import { saveJournalAccounts } from '#server/export/save-journal-accounts';
import { storeUnmatched } from '#server/payment/payment-store';
import { recordPayment } from '#server/payment/record-payment';
import { putMoneyBack, setMoneyAside } from '#server/payment/set-money-aside';
import { assignPledge } from '#server/assignment/assign-pledge';
import { tagPledge } from '#server/tag/tag-pledge';
import { addNote } from '#server/note/add-note';
import { pauseOwnReminders } from '#server/reminder/pause-reminders';
import { extendRecurringGifts } from '#server/recurring/extend-recurring-gifts';
import { changeOwnProfile } from '#server/identity/change-own-profile';
import { certifyHours, queryHours } from '#server/hours/certify-hours';
import { tryJobAgain } from '#server/job/given-up-jobs';
import { logHours } from '#server/hours/log-hours';
import { saveEmailTexts } from '#server/email-template/save-email-texts';
import { queueRenewalNotices } from '#server/member/queue-renewal-notices';
import { issueReceipts } from '#server/receipt/issue-receipts';
import { queueReminders } from '#server/reminder/queue-reminders';
import { approvePledge, declinePledge, rollBackPledge } from '#server/review/decide-pledge';
import { showMessage } from '#server/review/moderate-message';
import { passCard, refuseCard } from '#server/review/moderate-card';
import { hideName, showName } from '#server/review/moderate-name';
import { withdrawPledge } from '#server/review/supporter-moves';
import { offerPlaces } from '#server/waiting/offer-places';

beforeAll(async () => {
  await seedCampaign();
  const [person, reviewer] = [await newPerson(), await newStaff('reviewer', 'decide')];
  const treasurer = await newStaff('treasurer', 'handle-money');
  const message = { recognition: 'named', displayName: 'Ada', message: 'Hi' };
  const { reference } = await pledge(person, gift(10_000, message));
  const moderator = await newStaff('editor', 'moderate');
  const tagger = await newStaff('editor', 'read-desk');
  await showMessage(moderator, await toMove(reference));
  await showName(moderator, await toMove(reference));
  const waits = await pledge(person, gift(90_000));
  await assignPledge(reviewer, { reference: waits.reference, key: 'take', to: reviewer.id, seen: '' });
  for (const act of ['add', 'remove'] as const) await tagPledge(tagger, act, { reference, key: act, tag: 'Call' });
  await addNote(moderator, { reference, key: 'note', text: 'Called' });
  await usedList(moderator);
  await saveJournalAccounts(treasurer, {
    answers: { bank: '1200' },
    seen: (await findSettableAccounts(treasurer)).seen,
  });
  const answers = { 'text-hello': 'Hi', 'was-hello': 'Hello,' };
  const editor = await newStaff('editor', 'edit-catalogue');
  await saveEmailTexts(editor, { kind: 'pledge-received', lang: DEFAULT_LANG, answers, key: 'texts' });
  const all = { campaign: null, from: null, until: today() };
  await (await exportRows(moderator, { what: 'pledges', format: 'csv', ...all })).cancel();
  const honouring = await giftWithCard(person);
  await passCard(moderator, await toMove(honouring));
  await sendWaiting();
  await refuseCard(moderator, await toMove(await giftWithCard(person)));
  await hideName(moderator, await toMove(reference, { reason: 'No' }));
  await recordPayment(treasurer, { ...(await toMove(reference)), amount: '20', receivedOn: today(), note: 'Ref' });
  await issueReceipts();
  const unmatched = { amount: 700n, currency: 'USD', receivedOn: today(), note: 'Nobody', reverses: null } as const;
  await storeUnmatched({
    ...unmatched,
    kind: 'payment',
    at: new Date(),
    by: { actor: treasurer.id, key: 'unmatched' },
  });
  const [money] = await ask<{ id: string }>('SELECT max(id) AS id FROM payment WHERE pledge_id IS NULL');
  await setMoneyAside(treasurer, { payment: money?.id ?? '', reason: 'Interest', key: 'aside' });
  await putMoneyBack(treasurer, { payment: money?.id ?? '', key: 'back' });
  await changeOwnProfile(person, { name: 'Ada', postalAddress: '1 Street' });
  const [large, declined, withdrawn] = [6_000_000, 90_000, 90_000].map((amount) => pledge(person, gift(amount)));
  await approvePledge(reviewer, await toMove((await large)?.reference ?? ''));
  await declinePledge(reviewer, await toMove((await declined)?.reference ?? '', { reason: 'No' }));
  await withdrawPledge(person, await toMove((await withdrawn)?.reference ?? ''));
  const sponsor = await pledge(person, sponsorship('associate', 'Loom'));
  await approvePledge(reviewer, await toMove(sponsor.reference));
  await ask("UPDATE email SET state = 'failed' WHERE kind = 'pledge-declined'");
  const [failed] = await ask<{ id: string }>("SELECT id FROM email WHERE state = 'failed'");
  const sender = await newStaff('reviewer', 'send-emails');
  await sendEmailAgain(sender, { email: BigInt(failed?.id ?? 0), key: 'again' });
  await addLongCampaign();
  await pledge(await newPerson(), recurring(1_000));
  await extendRecurringGifts(new Date(Date.now() + 400 * 86_400_000));
  await pledge(await newPerson(), { kind: 'membership', class: 'basic' });
  await queueRenewalNotices(new Date(Date.now() + 360 * 86_400_000));
  const hours = await pledge(person, { kind: 'membership', class: 'contributing', hoursPerMonth: 8, area: 'events' });
  const month = today().slice(0, 7);
  await logHours(person, { ...(await toMove(hours.reference)), month, hours: '5', note: 'Docs' });
  await queryHours(reviewer, { ...(await toMove(hours.reference)), month, reason: 'Which?' });
  await certifyHours(reviewer, { ...(await toMove(hours.reference)), month, reason: '' });
  await waitAnywhere(await newPerson(), 'Late');
  await offerPlaces();
  await sponsored();
  await queueReminders(new Date(Date.now() + 22 * 86_400_000));
  const { importId } = await importFile(treasurer, tableOf({ text: 'Interest', amount: '1.00' }));
  await undoImport(treasurer, { importId, reason: 'No' });
  await moveInAll('moved-in@example.org');
  for (const pause of [true, false]) await pauseOwnReminders(person, pause);
  const rolled = await pledge(person, gift(100));
  await rollBackPledge(reviewer, await toMove(rolled.reference, { reason: 'No' }));
  await tryJobAgain(
    await newStaff('admin', 'manage-roles'),
    BigInt(await giveUpJob('issue-receipts', 'The disk is full')),
  );
});

describe('event types and email kinds', () => {
  it('are in the unions, with data of the right shape', async () => {
    const rows = await ask<{ stream: string; type: string; data: unknown }>('SELECT stream, type, data FROM event');
    expect(new Set(rows.map(({ stream }) => stream))).toEqual(new Set(Object.keys(EVENT_DATA)));
    for (const { stream, type, data } of rows) {
      const schema = (EVENT_DATA as Record<string, Record<string, ZodType>>)[stream]?.[type];
      expect([stream, type, schema?.safeParse(data).success]).toEqual([stream, type, true]);
    }
  });

  it('are the ones that the database allows', async () => {
    const rows = await ask<{ name: string; words: string }>(
      "SELECT conname AS name, pg_get_constraintdef(oid) AS words FROM pg_constraint WHERE conname IN ('email_kind', 'event_stream') ORDER BY 1",
    );
    const [kinds, streams] = rows.map(({ words }) => [...words.matchAll(/'([^']+)'/g)].map(([, word]) => word));
    expect(kinds).toEqual(expect.arrayContaining([...EMAIL_KINDS]));
    expect(streams).toEqual(expect.arrayContaining(Object.keys(EVENT_DATA)));
  });
});
