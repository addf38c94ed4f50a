import { beforeAll, describe, expect, it } from 'vitest';
import { ask, gift, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import { pay } from '#test/own-change-factories';
import type { Staff } from '#server/auth';
import { frameEmail } from '#server/email/email-frame';
import { findEmail } from '#server/email/email-store';
import { toEventEmail } from '#server/email/email-text';
import { refundPayment } from '#server/payment/refund-payment';
import { reversePayment } from '#server/payment/reverse-payment';

let treasurer: Staff<'handle-money'>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
});

/** The newest email of all, as it would be sent in English. */
async function newestEmail() {
  const [row] = await ask<{ id: string }>('SELECT max(id) AS id FROM email');
  const email = await findEmail(BigInt(row?.id ?? 0));
  if (!email?.event) throw new Error('No email');
  return { kind: email.kind, ...frameEmail(toEventEmail(email.kind, email.event, 'en'), 'en') };
}

const newestPayment = async () => (await ask<{ id: string }>('SELECT max(id) AS id FROM payment'))[0]?.id ?? '';

describe('an email about money that goes back', () => {
  it('says how much of what was sent back and why, then that it counts again, and never how to pay it', async () => {
    const { reference } = await pledge(await newPerson(), gift(40_000));
    await pay(treasurer, reference, '400');
    const refund = {
      ...(await toMove(reference)),
      payment: await newestPayment(),
      amount: '12.34',
      reason: 'Paid twice',
    };
    await refundPayment(treasurer, refund);
    const sent = await newestEmail();
    expect(sent).toMatchObject({ kind: 'payment-refunded', subject: `Money sent back: ${reference}` });
    expect(sent.text).toContain(`$12.34 of what you paid for your pledge ${reference} was sent back to you.`);
    expect(sent.text).toContain('Paid twice');
    expect(sent.text).not.toMatch(/IBAN|Next payment/);
    await reversePayment(treasurer, {
      ...(await toMove(reference)),
      payment: await newestPayment(),
      reason: 'It was not',
    });
    const reversed = await newestEmail();
    expect(reversed).toMatchObject({ kind: 'refund-reversed', subject: `A refund was reversed: ${reference}` });
    expect(reversed.text).toMatch(/A refund of \$12\.34 .* counts as received again[^]*It was not/);
  });
});
