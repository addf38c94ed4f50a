import { beforeAll, describe, expect, it, vi } from 'vitest';
import { giftWithCard } from '#test/card-factories';
import { ask, expectChecksHold, newPerson, newStaff, seedCampaign, toMove } from '#test/factories';
import { end, pay } from '#test/own-change-factories';
import type { Person, Staff } from '#server/auth';
import { offeredActs } from '#server/desk/offered-acts';
import { listEmails } from '#server/email/email-queries';
import type * as MailTransport from '#server/email/mail-transport';
import { sendToServer } from '#server/email/mail-transport';
import { sendEmail } from '#server/email/send-email';
import { findOwnPledge, findRecord } from '#server/pledge/pledge-record-queries';
import { forgetPerson } from '#server/privacy/forget-person';
import { refundPayment } from '#server/payment/refund-payment';
import { approvePledge, declinePledge, rollBackPledge } from '#server/review/decide-pledge';
import { passCard, refuseCard } from '#server/review/moderate-card';
import { withdrawPledge } from '#server/review/supporter-moves';

vi.mock('#server/email/mail-transport', async (original) => {
  const actual = await original<typeof MailTransport>();
  return { sendToServer: vi.fn(actual.sendToServer) };
});

let ada: Person;
let editor: Staff<'moderate'>;
let rosa: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  ada = await newPerson({ name: 'Ada' });
  editor = await newStaff('editor', 'moderate', 'Eve');
  rosa = await newStaff('reviewer', 'decide', 'Rosa');
});

/** More than policy accepts, so a reviewer decides. */
const REVIEWED = 900;
type Card = { state: string; email: string | null; name: string | null; giver: string | null; text: string | null };
const cardOf = async (reference: string) =>
  (
    await ask<Card>(
      'SELECT c.state, c.email, c.name, c.giver, c.text FROM dedication_card c JOIN pledge p ON p.id = pledge_id WHERE reference = $1',
      [reference],
    )
  )[0];
const GONE = { email: null, name: null, giver: null, text: null };
const emailsOf = (reference: string) =>
  ask<{ id: string; state: string; recipient_id: string | null; subject: string | null }>(
    `SELECT m.id, m.state, recipient_id, subject FROM email m JOIN pledge p ON m.subject_id = p.id::text
     WHERE m.kind = 'dedication-card' AND reference = $1`,
    [reference],
  );
async function sendCard(reference: string) {
  const [email] = await emailsOf(reference);
  await sendEmail(BigInt(email?.id ?? 0), false);
}
const sentTo = (address: string) =>
  vi.mocked(sendToServer).mock.calls.filter(([, , { recipient }]) => recipient === address);
let families = 0;
const newFamily = () => `family${++families}@example.org`;
const statusFor = async (person: Person, reference: string) => (await findOwnPledge(person, reference))?.card;

describe('a card', () => {
  it('waits for staff, is passed, sent once, and then has no address or text any more', async () => {
    const cardTo = newFamily();
    const reference = await giftWithCard(ada, 5, { cardTo, recognition: 'named', displayName: 'Ada L.' });
    expect(await cardOf(reference)).toEqual({
      ...{ state: 'waiting', email: cardTo, name: 'The Lovelace family', giver: 'Ada L.', text: 'With love' },
    });
    expect(await emailsOf(reference)).toEqual([]);
    expect(await passCard(editor, await toMove(reference))).toEqual({ kind: 'moderated', event: 'card-passed' });
    expect(await statusFor(ada, reference)).toMatchObject({ status: 'passed', shown: { to: cardTo } });
    expect(await emailsOf(reference)).toMatchObject([{ state: 'waiting', recipient_id: null }]);
    await Promise.all([1, 2, 3].map(() => passCard(editor, { reference, version: 2, key: 'again' })));
    expect(await emailsOf(reference)).toHaveLength(1);
    for (let i = 0; i < 3; i++) await sendCard(reference);
    const [call, ...more] = sentTo(cardTo);
    expect(more).toEqual([]);
    expect(call?.[1]).toBe('dedication-card');
    expect(call?.[2]).toMatchObject({ subject: 'A gift in memory of Byron' });
    const { text = '', html = '' } = call?.[2] ?? {};
    for (const words of ['Hello The Lovelace family,', 'Ada L. made a gift in memory of Byron', 'With love', 'deleted'])
      for (const version of [text, html]) expect(version).toContain(words);
    for (const version of [text, html]) expect(version).not.toMatch(/\$|5\.00|PB-|unsubscribe/i);
    expect(await cardOf(reference)).toEqual({ state: 'sent', ...GONE });
    expect(await emailsOf(reference)).toMatchObject([{ state: 'sent', subject: null }]);
    const own = await findOwnPledge(ada, reference);
    expect(own?.card).toMatchObject({ status: 'sent', shown: null, settledOn: own?.pledgedOn });
    expect(own?.events.map(({ kind, by }) => [kind, by])).toEqual([
      ['card-sent', null],
      ['card-passed', null],
      ['approved-by-policy', null],
    ]);
    const record = await findRecord(await newStaff('reviewer', 'read-desk'), reference);
    expect(record?.view.events[1]).toMatchObject({ kind: 'card-passed', by: 'Eve' });
    const kept = `SELECT string_agg(data::text, '') FROM event UNION ALL SELECT string_agg(payload::text, '') FROM graphile_worker._private_jobs`;
    expect(JSON.stringify(await ask(kept))).not.toContain(cardTo);
    await expectChecksHold();
  });

  it('is in the giver’s language, with the name of the account, and with neither a greeting nor words if none were given', async () => {
    const cardTo = newFamily();
    const person = await newPerson({ name: 'Grete' });
    await ask("UPDATE person SET locale = 'de' WHERE id = $1", [person.id]);
    const reference = await giftWithCard(person, 5, { cardTo, dedication: 'honour', cardName: '', cardText: '' });
    await passCard(editor, await toMove(reference));
    await sendCard(reference);
    const [, , email] = sentTo(cardTo)[0] ?? expect.fail('Not sent');
    expect(email.subject).toBe('Ein Beitrag zu Ehren von Byron');
    expect(email.text).toMatch(/^Hallo,\n\nGrete hat/);
    expect(email.text).not.toContain('Grete schreibt');
  });

  it('is sent by whichever is last, the look or the approval, and taken back while an approval is undone', async () => {
    const cardTo = newFamily();
    const passedFirst = await giftWithCard(await newPerson(), REVIEWED, { cardTo });
    await passCard(editor, await toMove(passedFirst));
    expect(await emailsOf(passedFirst)).toEqual([]);
    await approvePledge(rosa, await toMove(passedFirst));
    expect(await emailsOf(passedFirst)).toMatchObject([{ state: 'waiting' }]);
    await rollBackPledge(rosa, await toMove(passedFirst, { reason: 'Wait' }));
    expect(await emailsOf(passedFirst)).toMatchObject([{ state: 'dropped' }]);
    await sendCard(passedFirst);
    expect(sentTo(cardTo)).toEqual([]);
    await expectChecksHold();
    await approvePledge(rosa, await toMove(passedFirst));
    await sendCard(passedFirst);
    const approvedFirst = await giftWithCard(await newPerson(), REVIEWED, { cardTo });
    await approvePledge(rosa, await toMove(approvedFirst));
    expect(await emailsOf(approvedFirst)).toEqual([]);
    await passCard(editor, await toMove(approvedFirst));
    await sendCard(approvedFirst);
    expect(sentTo(cardTo)).toHaveLength(2);
    await expectChecksHold();
  });

  it('that staff refuse is deleted, also once it was passed, with the reason on the supporter’s page', async () => {
    const cardTo = newFamily();
    for (const isPassed of [false, true]) {
      const reference = await giftWithCard(ada, 5, { cardTo });
      if (isPassed) await passCard(editor, await toMove(reference));
      const refused = await refuseCard(editor, await toMove(reference, { reason: 'An advertisement.' }));
      expect(refused).toEqual({ kind: 'moderated', event: 'card-refused' });
      expect(await cardOf(reference)).toEqual({ state: 'refused', ...GONE });
      expect(await statusFor(ada, reference)).toMatchObject({ status: 'refused', reason: 'An advertisement.' });
      expect(await emailsOf(reference)).toMatchObject(isPassed ? [{ state: 'dropped' }] : []);
      if (isPassed) await sendCard(reference);
      expect(await passCard(editor, await toMove(reference))).toEqual({ kind: 'refused', code: 'card-decided' });
    }
    expect(sentTo(cardTo)).toEqual([]);
    await expectChecksHold();
  });

  it('that the mail server refuses for good is listed for staff with its address, until they refuse it', async () => {
    const cardTo = newFamily();
    const reference = await giftWithCard(ada, 5, { cardTo });
    await passCard(editor, await toMove(reference));
    vi.mocked(sendToServer).mockRejectedValueOnce(
      Object.assign(new Error(`550 ${cardTo}`), { code: 'EENVELOPE', responseCode: 550 }),
    );
    await sendCard(reference);
    const reader = await newStaff('reviewer', 'read-desk');
    const failed = { kind: 'dedication-card', recipient: cardTo, reference, notAgain: null };
    expect((await listEmails(reader, {})).items).toMatchObject([failed]);
    await refuseCard(editor, await toMove(reference));
    expect((await listEmails(reader, {})).items).toEqual([]);
    await expectChecksHold();
  });

  it.each([
    [
      'is withdrawn',
      (person: Person, ref: string) => toMove(ref).then((move) => withdrawPledge(person, move)),
      REVIEWED,
    ],
    [
      'is declined',
      (_: Person, ref: string) => toMove(ref, { reason: 'No' }).then((move) => declinePledge(rosa, move)),
      REVIEWED,
    ],
    ['is ended', (person: Person, ref: string) => end(person, ref), 5],
    ['is sent back', sendBack, 5],
    ['is made by a person who is forgotten', (person: Person) => forgetPerson(person), 5],
  ] as const)('is deleted if its gift %s, before and after staff have passed it', async (_, act, amount) => {
    const cardTo = newFamily();
    for (const isPassed of [false, true]) {
      const person = await newPerson();
      const reference = await giftWithCard(person, amount, { cardTo });
      if (isPassed) await passCard(editor, await toMove(reference));
      await act(person, reference);
      expect(await cardOf(reference)).toEqual({ state: 'dropped', ...GONE });
      await sendCard(reference);
      expect(await passCard(editor, await toMove(reference))).toMatchObject({ kind: 'refused' });
    }
    expect(sentTo(cardTo)).toEqual([]);
    await expectChecksHold();
  });

  it('stays while a part of its gift was given or is still expected', async () => {
    const person = await newPerson();
    const reference = await giftWithCard(person, 10, { instalments: '2' });
    await end(person, reference, '3');
    await pay(await newStaff('treasurer', 'handle-money'), reference, '5');
    await end(person, reference);
    expect(await cardOf(reference)).toMatchObject({ state: 'waiting' });
  });

  it('is decided by others than its giver, and once', async () => {
    const giver = await newStaff('editor', 'moderate');
    const reference = await giftWithCard(giver);
    expect(await passCard(giver, await toMove(reference))).toEqual({ kind: 'refused', code: 'own-pledge' });
    const record = (await findRecord(editor, reference)) ?? expect.fail('No record');
    expect(offeredActs(giver, record)).toEqual([]);
    expect(offeredActs(editor, record)).toEqual(['passCard', 'refuseCard']);
    const move = await toMove(reference);
    const both = await Promise.all([
      passCard(editor, move),
      refuseCard(await newStaff('editor', 'moderate'), { ...move, key: 'b' }),
    ]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'moderated']);
  });
});

/** Pays a gift of 5 and sends all of it back. */
async function sendBack(_: Person, reference: string) {
  const treasurer = await newStaff('treasurer', 'handle-money');
  await pay(treasurer, reference, '5');
  const [payment] = await ask<{ id: string }>(
    'SELECT max(m.id) AS id FROM payment m JOIN pledge p ON p.id = m.pledge_id WHERE reference = $1',
    [reference],
  );
  const form = { ...(await toMove(reference)), payment: payment?.id ?? '', amount: '5', sentOn: '', reason: 'Asked' };
  expect(await refundPayment(treasurer, form)).toMatchObject({ kind: 'recorded' });
}
