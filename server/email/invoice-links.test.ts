import { beforeAll, expect, it } from 'vitest';
import { ask, seedCampaign } from '#test/factories';
import { invoicesOf, payFor, sponsored } from '#test/invoice-factories';
import { dueDates, remindersTo, runOn, sendWaiting } from '#test/reminder-factories';
import { addDays } from '#domain/civil-date';
import { today } from '#server/clock';

beforeAll(seedCampaign);

const newestTo = async (email: string, kind: string) =>
  (
    await ask<{ text: string; html: string }>(
      `SELECT d.text, d.html FROM demo_email d JOIN email e ON e.id = d.email_id
       WHERE d.recipient = $1 AND e.kind = $2 ORDER BY e.id DESC LIMIT 1`,
      [email, kind],
    )
  )[0];

it('how to pay a sponsorship links the invoice that is paid, its page and its PDF, and none where there is none', async () => {
  const { person, reference } = await sponsored();
  await sendWaiting();
  const [{ number = '' } = {}] = (await invoicesOf(person, reference)).invoices;
  const page = `http://127.0.0.1:3000/account/pledges/${reference}/invoices/${number}`;

  await payFor(reference, '1');
  await sendWaiting();
  const paid = await newestTo(person.email, 'payment-received');
  expect(paid?.text).toContain(`Invoice: ${number} ${page}\nInvoice as a PDF: ${number}.pdf ${page}/invoice.pdf`);
  expect(paid?.html).toContain(`<a href="${page}" target="_blank">${number}</a>`);
  expect(paid?.html).toContain(`<a href="${page}/invoice.pdf" target="_blank">${number}.pdf</a>`);

  const [first = today()] = await dueDates(reference);
  await runOn(addDays(first, -3));
  const [coming] = await remindersTo(person);
  expect(coming?.text).toContain(`Invoice: ${number} ${page}`);

  const [open] = await ask<{ rest: string }>(
    'SELECT ((SELECT amount FROM instalment WHERE pledge_id = p.id AND seq = 1 ORDER BY plan DESC LIMIT 1) / 100 - 1)::text AS rest FROM pledge p WHERE reference = $1',
    [reference],
  );
  await payFor(reference, open?.rest ?? '0');
  await sendWaiting();
  const whole = await newestTo(person.email, 'payment-received');
  expect(whole?.text).toContain('How to pay');
  expect(whole?.text).not.toContain('/invoices/');
});
