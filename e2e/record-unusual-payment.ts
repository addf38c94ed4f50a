import type { Page } from 'playwright/test';

/** Records a payment that the desk asks about first, such as more than is open. */
export async function recordUnusualPayment(desk: Page, amount: string): Promise<void> {
  await desk.getByLabel('Amount').fill(amount);
  await desk.getByLabel('Received on').fill(new Date().toISOString().slice(0, 10));
  await desk.getByRole('button', { name: 'Record the payment' }).click();
  await desk.getByLabel('I have checked it.').check();
  await desk.getByRole('button', { name: 'Record the payment' }).click();
}
