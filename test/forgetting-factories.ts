import { randomUUID } from 'node:crypto';
import { importFile, tableOf } from '#test/bank/import-factories';
import { giftWithCard } from '#test/card-factories';
import { withAddressChange } from '#test/address-change-factories';
import { withFactor } from '#test/factor-factories';
import { ask, gift, newPerson, newStaff, pledge, snapshotOf, sponsorship, toMove } from '#test/factories';
import { pay } from '#test/own-change-factories';
import { joinedContact, newKnownSponsor } from '#test/organisation-factories';
import { waitAnywhere } from '#test/fixture-waiting';
import { toMakeOptions } from '#server/factor/passkey';
import { sendWaiting } from '#test/reminder-factories';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { db } from '#server/db';
import { requestEmailChange } from '#server/email-change/request-email-change';
import { giveUnmatched } from '#server/payment/give-unmatched';
import { recordUnmatched } from '#server/payment/record-unmatched';
import { logHours } from '#server/hours/log-hours';
import { changeOwnProfile } from '#server/identity/change-own-profile';
import { createSession } from '#server/identity/session-store';
import { refuseDetails } from '#server/organisation/decide-details';
import { readEdited } from '#server/organisation/organisation-details-store';
import { sendDetails } from '#server/organisation/send-details';
import { storeSavedMethod } from '#server/payment-provider/saved-method-store';
import { issueReceipts } from '#server/receipt/issue-receipts';
import { pauseOwnReminders } from '#server/reminder/pause-reminders';
import { passCard } from '#server/review/moderate-card';
import { askSupporter, declinePledge } from '#server/review/decide-pledge';
import { answerQuestion } from '#server/review/supporter-moves';
import { requestSignIn } from '#server/sign-in/request-sign-in';

type Column = Readonly<{ schema: string; table: string; column: string }>;

/** Every column of every table that can hold a text, those of the job queue included. */
const textColumns = () =>
  ask<Column>(
    `SELECT c.table_schema AS schema, c.table_name AS table, c.column_name AS column
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema IN ('public', 'graphile_worker') AND t.table_type = 'BASE TABLE'
       AND c.data_type IN ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY') ORDER BY 1, 2, 3`,
  );

/** The columns that have one of these words, whatever its case, as `table.column`. */
export async function leftoversOf(words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const { schema, table, column } of await textColumns()) {
    const [row] = await ask<{ has: boolean }>(
      `SELECT EXISTS (SELECT FROM "${schema}"."${table}" WHERE EXISTS (SELECT FROM unnest($1::text[]) w WHERE position(lower(w) IN lower("${column}"::text)) > 0)) AS has`,
      [words],
    );
    if (row?.has) found.push(`${table}.${column}`);
  }
  return found;
}

/**
 * A person with everything that this site can hold of one: pledges of each kind and state, texts, an organisation, a draft, emails sent, waiting and failed, sessions,
 * an account at a provider. Each text has one of `words`.
 */
export async function everythingOf({
  treasurer,
  reviewer,
}: Readonly<{ treasurer: Staff<'handle-money'>; reviewer: Staff<'decide'> }>): Promise<
  Readonly<{ person: Person; words: string[]; references: Readonly<{ paid: string; waiting: string }> }>
> {
  const word = `zq${randomUUID().replaceAll('-', '').slice(0, 10)}`;
  const person = await newPerson({ name: `Ada ${word}`, email: `${word}@example.org` });
  await changeOwnProfile(person, { name: `Ada ${word}`, postalAddress: `1 ${word} Street` });
  const texts = { recognition: 'named', displayName: `Ada ${word}`, message: `Hello from ${word}` };
  const paid = await pledge(person, gift(30_000, { instalments: 4, ...texts }));
  await ask("UPDATE pledge SET dedication = 'memory', dedication_name = $2 WHERE reference = $1", [
    paid.reference,
    `Byron ${word}`,
  ]);
  await pay(treasurer, paid.reference, '50');
  await importFile(
    treasurer,
    tableOf(
      { text: `From ${word} ${paid.reference}`, amount: '75.00', payer: word },
      { text: `Rent ${person.email}`, amount: '3.00', payer: `ADA ${word}` },
    ),
  );
  await recordUnmatched(treasurer, { key: randomUUID(), amount: '1', receivedOn: today(), note: `From ${word}` });
  const [noted] = await ask<{ id: string }>('SELECT max(id) AS id FROM payment WHERE pledge_id IS NULL');
  await giveUnmatched(treasurer, { ...(await toMove(paid.reference)), payment: noted?.id ?? '' });
  const card = { dedicationName: word, cardTo: `family-${word}@example.org`, cardName: word, cardText: `For ${word}` };
  await pay(treasurer, await giftWithCard(person, 5, card), '5');
  await giftWithCard(await newPerson(), 5, { cardTo: person.email });
  const editor = await newStaff('editor', 'moderate');
  await passCard(editor, await toMove(await giftWithCard(person, 5, card)));
  await passCard(editor, await toMove(await giftWithCard(person, 900, card)));
  await issueReceipts();
  const monthly = await pledge(person, gift(1_000, { repeat: 'monthly', ...texts }));
  await storeSavedMethod({
    pledgeId: String((await snapshotOf(monthly.reference)).id),
    source: 'stripe',
    payment: 'pi_saved',
    customer: 'cus_saved',
    method: 'pm_saved',
    label: `Visa of ${word}`,
    text: 'Save it',
    lang: 'en',
    at: new Date(),
  });
  const asked = await pledge(person, gift(90_000, texts));
  await askSupporter(reviewer, await toMove(asked.reference, { reason: `Are you ${word}?` }));
  await answerQuestion(person, await toMove(asked.reference, { reason: `I am ${word}.` }));
  const declined = await pledge(person, gift(90_000, texts));
  await declinePledge(reviewer, await toMove(declined.reference, { reason: `Not from ${word}` }));
  const hours = await pledge(person, { kind: 'membership', class: 'contributing', hoursPerMonth: 8, area: 'events' });
  const month = today().slice(0, 7);
  await logHours(person, { ...(await toMove(hours.reference)), month, hours: '3', note: `A talk by ${word}` });
  await pledge(person, { kind: 'membership', class: 'supporting' });
  await pledge(person, sponsorship('associate', `Loom ${randomUUID()}`, { contactName: `Ada ${word}` }));
  const text = {
    description: `Write to ${person.email}`,
    website: 'https://loom.example/',
    socialLinks: `https://${word}.example/`,
  };
  for (const isTheirs of [true, false]) {
    const sponsor = await newKnownSponsor();
    const edited = { slug: sponsor.slug, edited: (await readEdited(sponsor.id)).details };
    await sendDetails(isTheirs ? await joinedContact(sponsor, 'all', person) : sponsor.ada, edited, text);
    const sent = { slug: sponsor.slug, edited: (await readEdited(sponsor.id)).details };
    const { kind } = await refuseDetails(editor, sent, isTheirs ? `Not from ${word}` : 'Too loud.');
    if (kind !== 'refused') throw new Error(`Not refused: ${kind}`);
  }
  await waitAnywhere(person, word);
  await db().pledgeDraft.create({
    data: { kind: 'one_time', answers: { message: word }, userId: person.id, expiresAt: new Date(Date.now() + 9e6) },
  });
  const session = {
    token: randomUUID(),
    userId: person.id,
    expires: new Date(Date.now() + 9e6),
    device: 'Firefox/Linux',
  };
  await createSession(db(), session);
  await ask("INSERT INTO account (user_id, type, provider, provider_account_id) VALUES ($1, 'oauth', 'github', $2)", [
    person.id,
    word,
  ]);
  await withFactor(person);
  await toMakeOptions(person);
  await pauseOwnReminders(person, true);
  await sendWaiting();
  await requestSignIn(person.email, '/account', { address: null, isKnownTo: () => false, browser: null, device: '/' });
  await requestEmailChange(person, `new-${word}@example.org`);
  await withAddressChange(person, `lost-${word}@example.org`);
  await ask(
    "UPDATE email SET state = 'failed', last_error = $2 WHERE id = (SELECT max(id) FROM email WHERE recipient_id = $1)",
    [person.id, `550 ${person.email} is unknown`],
  );
  return { person, words: [word], references: { paid: paid.reference, waiting: asked.reference } };
}
