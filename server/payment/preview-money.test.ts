import { beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, gift, newPerson, newStaff, pledge, seedCampaign, sponsorship, toMove } from '#test/factories';
import { joinedContact, newKnownSponsor } from '#test/organisation-factories';
import { pay } from '#test/own-change-factories';
import { sentEmail } from '#test/sent-email';
import { LANGUAGE_LIST } from '#content/languages';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import {
  previewPayment,
  previewRefund,
  previewRelease,
  previewReversal,
  type MoneyPreview,
} from '#server/payment/preview-money';
import { refundPayment } from '#server/payment/refund-payment';
import { releasePledge } from '#server/payment/release-pledge';
import { reversePayment } from '#server/payment/reverse-payment';
import type { MoneyResult } from '#server/payment/write-money';
import { approvePledge } from '#server/review/decide-pledge';

let treasurer: Staff<'handle-money'>;
let reviewer: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
  reviewer = await newStaff('reviewer', 'decide');
});

const OTHER = LANGUAGE_LIST[1]?.code;
const REASON = 'Because.\nReally.';

async function pledged(body: object = gift(40_000, { instalments: 4 })) {
  const person = await newPerson();
  await ask('UPDATE person SET locale = $2 WHERE id = $1', [person.id, OTHER]);
  return (await pledge(person, body)).reference;
}

const paymentOf = async (reference: string) => {
  const [row] = await ask<{ id: string }>(
    'SELECT m.id FROM payment m JOIN pledge p ON p.id = m.pledge_id WHERE reference = $1 ORDER BY m.id DESC LIMIT 1',
    [reference],
  );
  return row?.id ?? '';
};

/** Looks at the email of an act, does it, and compares. The button of an email about a payment leads to the receipt, which has a number only in the one that is sent. */
async function expectSame(reference: string, preview: () => Promise<MoneyPreview>, act: () => Promise<MoneyResult>) {
  const events = await countOf('event');
  const found = await preview();
  expect(await countOf('event')).toBe(events);
  if (found.kind !== 'email') throw new Error(`No email: ${found.kind}`);
  expect(await act()).toEqual({ kind: 'recorded' });
  const sent = await sentEmail(reference);
  const withoutButton = (text = '') => text.replace(/^.+:\nhttp.+\/account\/pledges\/.+\n/m, '');
  expect([found.to, found.lang, found.email.subject]).toEqual([sent?.recipient, OTHER, sent?.subject]);
  expect(withoutButton(found.email.text)).toBe(withoutButton(sent?.text));
  if (found.later !== 'receipt') expect(found.email.html).toBe(sent?.html);
  return found;
}

describe('the preview of the email about money is the email that is sent', () => {
  it('about a part, about the rest, and about what is undone again', async () => {
    const reference = await pledged();
    for (const [amount, isOpen] of [
      ['150', true],
      ['250', false],
    ] as const) {
      const form = { ...(await toMove(reference)), amount, receivedOn: today(), note: '' };
      const { email, later } = await expectSame(
        reference,
        () => previewPayment(treasurer, form),
        () => pay(treasurer, reference, amount),
      );
      expect(later).toBe('receipt');
      expect(email.text.includes('RF')).toBe(isOpen);
    }
    const form = { ...(await toMove(reference)), payment: await paymentOf(reference), reason: REASON };
    const { email } = await expectSame(
      reference,
      () => previewReversal(treasurer, form),
      () => reversePayment(treasurer, form),
    );
    expect(email.text).toContain('Really.');
  });

  it('says first what a payment settles, as it then does', async () => {
    const reference = await pledged();
    const lookAt = async (amount: string) => {
      const form = { ...(await toMove(reference)), amount, receivedOn: today(), note: '' };
      const look = await previewPayment(treasurer, form);
      const settles = look.kind === 'email' ? look.settles : undefined;
      const parts = settles?.parts.map(({ settled, left }) => [settled.amount, left.amount]);
      return [parts, settles?.excess.amount];
    };
    const whole = [10_000n, 0n];
    expect(await lookAt('150')).toEqual([[whole, [5_000n, 5_000n]], 0n]);
    expect(await lookAt('401')).toEqual([[whole, whole, whole, whole], 100n]);
    await pay(treasurer, reference, '150');
    expect(await lookAt('60')).toEqual([
      [
        [5_000n, 0n],
        [1_000n, 9_000n],
      ],
      0n,
    ]);
  });

  it('about money that is kept for a pledge in review', async () => {
    const reference = await pledged(gift(90_000));
    const form = { ...(await toMove(reference)), amount: '100', receivedOn: today(), note: '' };
    await expectSame(
      reference,
      () => previewPayment(treasurer, form),
      () => pay(treasurer, reference, '100'),
    );
  });

  it('about a refund of a part and its reversal', async () => {
    const reference = await pledged();
    await pay(treasurer, reference, '200');
    const refund = { ...(await toMove(reference)), payment: await paymentOf(reference), amount: '150', reason: REASON };
    await expectSame(
      reference,
      () => previewRefund(treasurer, refund),
      () => refundPayment(treasurer, refund),
    );
    const reversal = { ...(await toMove(reference)), payment: await paymentOf(reference), reason: REASON };
    await expectSame(
      reference,
      () => previewReversal(treasurer, reversal),
      () => reversePayment(treasurer, reversal),
    );
  });

  it('about a release of a sponsorship', async () => {
    const reference = await pledged(sponsorship('participating', 'Loom of Money'));
    await approvePledge(reviewer, await toMove(reference));
    const form = { ...(await toMove(reference)), reason: REASON };
    await expectSame(
      reference,
      () => previewRelease(treasurer, form),
      () => releasePledge(treasurer, form),
    );
  });

  it('and says whether the other contacts of an organisation get one too, as they do', async () => {
    const sponsor = await newKnownSponsor();
    const other = await joinedContact(sponsor);
    const [row] = await ask<{ name: string }>('SELECT public_name AS name FROM organisation WHERE id = $1', [
      sponsor.id,
    ]);
    const { reference } = await pledge(sponsor.ada, sponsorship('associate', row?.name ?? ''));
    await approvePledge(reviewer, await toMove(reference));
    const toOther = () => countOf('email WHERE recipient_id = $1', [other.id]);
    const expectTold = async (look: MoneyPreview, act: () => Promise<MoneyResult>) => {
      const before = await toOther();
      expect(await act()).toEqual({ kind: 'recorded' });
      expect(look).toMatchObject({ kind: 'email', hasContacts: (await toOther()) > before });
    };
    const payment = { ...(await toMove(reference)), amount: '100', receivedOn: today(), note: '' };
    await expectTold(await previewPayment(treasurer, payment), () => pay(treasurer, reference, '100'));
    const back = { ...(await toMove(reference)), payment: await paymentOf(reference), amount: '40', reason: REASON };
    await expectTold(await previewRefund(treasurer, back), () => refundPayment(treasurer, back));
    const rest = { ...(await toMove(reference)), reason: REASON };
    await expectTold(await previewRelease(treasurer, rest), () => releasePledge(treasurer, rest));
    expect(await toOther()).toBeGreaterThan(0);
  });
});

it('is refused as the act would be, and a pledge that has changed since is a conflict', async () => {
  const reference = await pledged();
  const seen = await toMove(reference);
  const form = { ...seen, amount: 'much', receivedOn: today(), note: '' };
  expect(await previewPayment(treasurer, form)).toMatchObject({ kind: 'refused', code: 'bad-amount' });
  expect(await previewRefund(treasurer, { ...seen, payment: '1', amount: '1', reason: 'x' })).toEqual({
    kind: 'refused',
    code: 'no-such-payment',
  });
  await pay(treasurer, reference, '100');
  expect(await previewRelease(treasurer, { ...seen, reason: 'x' })).toMatchObject({ kind: 'conflict' });
  expect(await previewRelease(treasurer, { ...seen, reference: 'PB-2222-2222', reason: 'x' })).toEqual({
    kind: 'not-found',
  });
});
