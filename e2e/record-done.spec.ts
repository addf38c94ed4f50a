import type { Page } from 'playwright/test';
import { expect, test } from './fixture.ts';
import { act, gift, makePledge, openRecord } from './pledging.ts';
import { recordUnusualPayment } from './record-unusual-payment.ts';
import { LIN, ROSA, newAddress } from './sign-in.ts';

for (const javaScriptEnabled of [true, false])
  test(`each act on a record says what was done${javaScriptEnabled ? ', and has the focus' : ', without JavaScript'}`, async ({
    pageOf,
  }) => {
    const expectSaid = async (page: Page, text: string) => {
      const status = page.getByRole('main').getByRole('status');
      await expect(status).toHaveText(text);
      if (javaScriptEnabled) await expect(status).toBeFocused();
    };
    const giver = await pageOf(newAddress('giver'));
    const named = gift(40_000, { recognition: 'named', displayName: 'A name that is looked at' });
    const { reference } = await makePledge(giver.request, named);

    const reviewer = await pageOf(ROSA, { javaScriptEnabled });
    await openRecord(reviewer, reference);
    await act(reviewer, 'Don’t show this name', 'Don’t show name', 'Nobody is called that.');
    await expectSaid(reviewer, 'Name not shown.');

    const treasurer = await pageOf(LIN, { javaScriptEnabled });
    await openRecord(treasurer, reference);
    await recordUnusualPayment(treasurer, '500');
    await act(treasurer, 'Reverse this payment', 'Reverse', 'Another person’s.');
    await expectSaid(treasurer, 'Payment reversed.');

    await treasurer.goto('/admin/payments');
    const form = treasurer.getByRole('form', { name: 'Record money without a pledge' });
    await expect(form.getByLabel('Received on')).toHaveValue(new Date().toISOString().slice(0, 10));
    await form.getByLabel('Amount').fill('12.50');
    await form.getByRole('button', { name: 'Record the payment' }).click();
    await expectSaid(treasurer, 'The money was recorded. It waits in this list for its pledge.');
    await expect(form.getByLabel('Amount')).toHaveValue('');
  });
