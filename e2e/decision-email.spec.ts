import { inDatabase } from './database.ts';
import { waitForEmail } from './emails.ts';
import { expect, test } from './fixture.ts';
import { gift, makePledge, openRecord } from './pledging.ts';
import { LIN, TOMAS, newAddress } from './sign-in.ts';

for (const javaScriptEnabled of [true, false])
  test(`a reviewer looks at the email that a decision sends, before deciding${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
    pageOf,
  }) => {
    test.slow();
    const address = newAddress('look');
    const supporter = await pageOf(address);
    const { reference } = await makePledge(supporter.request, gift(72_000, { instalments: 2 }));
    await inDatabase("UPDATE person SET locale = 'es' WHERE email = $1", [address]);
    const desk = await (await contextOf(TOMAS, { javaScriptEnabled })).newPage();
    await openRecord(desk, reference);
    const look = desk.getByRole('region', { name: 'The email this sends' });
    const see = (form: string) =>
      desk.getByRole('form', { name: form }).getByRole('button', { name: 'See the email this sends' }).click();

    await see('Approve');
    await expect(look.getByRole('status')).toContainText(`This email goes to ${address}, in Español.`);
    await expect(look.getByRole('heading')).toContainText(`: ${reference}`);
    await expect(look.frameLocator('iframe').locator('p').filter({ hasText: '¡Gracias!' })).toBeVisible();

    await desk.locator('summary').filter({ hasText: 'Ask for information' }).click();
    await see('Send the question');
    const question = desk.getByRole('form', { name: 'Send the question' });
    await expect(question.getByRole('status')).toBeVisible();
    await question.locator('summary').filter({ hasText: 'As plain text' }).click();
    await expect(question.getByText('[What you write comes here]').first()).toBeVisible();
    await question.getByRole('textbox').fill('¿Para qué año es?');
    await see('Send the question');
    await expect(question.frameLocator('iframe').locator('p').filter({ hasText: '¿Para qué año es?' })).toBeVisible();
    await expect(question.getByRole('textbox')).toHaveValue('¿Para qué año es?');
    const reviewOf = () => inDatabase('SELECT review FROM pledge WHERE reference = $1', [reference]);
    expect(await reviewOf()).toEqual([{ review: 'submitted' }]);

    const subject = (await question.getByRole('heading').innerText()).replace('Subject: ', '').trim();
    await question.getByRole('button', { name: 'Send the question' }).click();
    await expect.poll(reviewOf).toEqual([{ review: 'needs-info' }]);
    const email = await waitForEmail(supporter.request, address, [subject]);
    expect(email.text).toContain('¿Para qué año es?');
  });

for (const javaScriptEnabled of [true, false])
  test(`a treasurer looks at the emails about a payment and a refund${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
    pageOf,
  }) => {
    const address = newAddress('money-look');
    const { reference } = await makePledge((await pageOf(address)).request, gift(4_000));
    const desk = await (await contextOf(LIN, { javaScriptEnabled })).newPage();
    await openRecord(desk, reference);
    const look = desk.getByRole('region', { name: 'The email this sends' });
    const payment = desk.getByRole('form', { name: 'Record a payment' });
    const see = { name: 'See the email this sends' };
    await payment.getByRole('button', see).click();
    await expect(look.getByRole('status')).toContainText(`This email goes to ${address}`);
    await expect(look.getByRole('status')).toContainText('leads to the receipt');
    await expect(look.getByRole('status')).toContainText(/^\$40\.00 for the instalment due on .+: paid in full\./);
    await expect(look.frameLocator('iframe').locator('p').filter({ hasText: '$40.00 has arrived' })).toBeVisible();
    await payment.getByRole('button', { name: 'Record the payment' }).click();
    await expect(desk.getByText('Record a refund')).toBeVisible();

    await desk.getByText('Record a refund').click();
    const refund = desk.getByRole('form', { name: 'Record the refund' });
    await refund.getByLabel('Amount sent back').fill('15');
    await refund.getByLabel('Reason').fill('You asked for it.');
    await refund.getByRole('button', see).click();
    await expect(look.frameLocator('iframe').getByText('You asked for it.').last()).toBeVisible();
    await expect(refund.getByLabel('Amount sent back')).toHaveValue('15');
    expect(
      await inDatabase(
        "SELECT FROM payment WHERE kind = 'refund' AND pledge_id = (SELECT id FROM pledge WHERE reference = $1)",
        [reference],
      ),
    ).toEqual([]);
  });
