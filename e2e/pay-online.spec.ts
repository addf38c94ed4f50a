import type { Page } from 'playwright/test';
import { signEvent } from '#test/stripe-stand-in';
import { inDatabase } from './database.ts';
import { expect } from './fixture.ts';
import { gift, makePledge } from './pledging.ts';
import { type PayingSite as Site, test } from './paying-site.ts';
import { newAddress } from './sign-in.ts';

/** Tells the site of an event as Stripe does, and waits until a worker has handled it. The other web's worker, which has no provider, gives the job back. */
async function tell({ origin }: Site, page: Page, type: string, objectId: string): Promise<void> {
  const { id, body, headers } = signEvent(type, objectId);
  const answer = await page.request.post(`${origin}/api/webhooks/stripe`, { data: body, headers });
  expect([answer.status(), await answer.text()]).toEqual([200, 'Taken.\n']);
  await expect
    .poll(
      async () => {
        await inDatabase(
          "UPDATE graphile_worker._private_jobs SET run_at = now() WHERE payload ->> 'externalId' = $1 AND locked_at IS NULL RETURNING id",
          [id],
        );
        const rows = await inDatabase(
          'SELECT 1 FROM external_event WHERE external_id = $1 AND handled_at IS NOT NULL',
          [id],
        );
        return rows.length;
      },
      { timeout: 60_000 },
    )
    .toBe(1);
}

const newest = <T>(map: ReadonlyMap<string, T>) => [...map].at(-1) ?? ['', null];
const noticeIn = (page: Page) =>
  page.getByRole('status').filter({ hasText: /waiting for the confirmation|have not paid/ });

for (const javaScriptEnabled of [true, false])
  test(`a gift is paid online${javaScriptEnabled ? '' : ', without JavaScript'}, and counts when Stripe says so`, async ({
    contextOf,
    site,
  }) => {
    const { origin, stripe } = site;
    const page = await (await contextOf(newAddress('online'), { baseURL: origin, javaScriptEnabled })).newPage();
    const { reference } = await makePledge(page.request, gift(40_000, { instalments: 4 }));
    const address = `${origin}/account/pledges/${reference}`;
    await page.goto(address);
    await expect(page.getByRole('radio', { name: 'The next payment: $100.00' })).toBeChecked();

    await page.getByRole('button', { name: 'Pay online' }).click();
    await expect(page.getByRole('heading', { name: '10000 usd' })).toBeVisible();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page).toHaveURL(`${address}?paid=no`);
    await expect(noticeIn(page)).toContainText('nothing was charged');

    await page.goto(`${address}/confirmation`);
    await expect(page.getByRole('main')).toContainText('Or pay online on your pledge’s page.');
    await page.goto(address);
    await page.getByText('The next 2 payments: $200.00').click();
    await page.getByRole('button', { name: 'Pay online' }).click();
    await expect(page.getByRole('heading', { name: '20000 usd' })).toBeVisible();
    await page.getByRole('button', { name: 'Pay' }).click();
    await expect(page).toHaveURL(`${address}?paid=1`);
    await expect(noticeIn(page)).toContainText('We are waiting for the confirmation');
    await expect(page.getByRole('main')).not.toContainText('Payment received');

    const [session] = newest(stripe.state.sessions);
    await tell(site, page, 'checkout.session.completed', session);
    await page.reload();
    await expect(noticeIn(page)).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText('Payment received, $200.00');
    await expect(page.getByRole('radio', { name: 'All that is open: $200.00' })).toHaveCount(1);
  });

test('a refund, a dispute that is lost and one that is won at Stripe are on the pledge’s page', async ({
  contextOf,
  site,
}) => {
  const { origin, stripe } = site;
  const page = await (await contextOf(newAddress('back'), { baseURL: origin })).newPage();
  const { reference } = await makePledge(page.request, gift(30_000));
  const main = page.getByRole('main');
  const open = () => page.goto(`/account/pledges/${reference}`);
  const paid = stripe.pay(reference, 30_000);
  await tell(site, page, 'checkout.session.completed', paid.session);

  await tell(site, page, 'refund.created', stripe.refund(paid.intent, 5_000));
  await open();
  await expect(main).toContainText('Money sent back, -$50.00');
  await expect(page.getByRole('button', { name: 'Pay online' })).toHaveCount(0);

  const won = stripe.dispute(paid.intent, 25_000);
  await tell(site, page, 'charge.dispute.created', won);
  await open();
  await expect(main).toContainText('Payment disputed, -$250.00');
  await expect(page.getByRole('button', { name: 'Pay online' })).toBeVisible();
  Object.assign(stripe.state.disputes.get(won) ?? {}, { status: 'won', moves: 2 });
  await tell(site, page, 'charge.dispute.closed', won);
  await open();
  await expect(main).toContainText('Dispute won: the payment counts again, $250.00');

  const lost = stripe.dispute(paid.intent, 25_000);
  await tell(site, page, 'charge.dispute.created', lost);
  Object.assign(stripe.state.disputes.get(lost) ?? {}, { status: 'lost' });
  await tell(site, page, 'charge.dispute.closed', lost);
  await open();
  await expect(main).toContainText('Dispute lost');
  await expect(page.getByRole('button', { name: 'Pay online' })).toBeVisible();
});

for (const javaScriptEnabled of [true, false])
  test(`a card is saved for a gift of every month, and removed${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
    site,
  }) => {
    const { origin, stripe } = site;
    const page = await (await contextOf(newAddress('saved'), { baseURL: origin, javaScriptEnabled })).newPage();
    const { reference } = await makePledge(page.request, gift(2_500, { repeat: 'monthly' }));
    const address = `${origin}/account/pledges/${reference}`;
    await page.goto(address);
    await page.getByRole('checkbox', { name: 'Save this payment method, and charge it' }).check();
    await page.getByRole('button', { name: 'Pay online' }).click();
    await page.getByRole('button', { name: 'Pay' }).click();
    await expect(page).toHaveURL(`${address}?paid=1`);
    const [session] = newest(stripe.state.sessions);
    await tell(site, page, 'checkout.session.completed', session);
    await page.goto(address);
    const saved = page.locator('section', { has: page.getByRole('heading', { name: 'Paid automatically' }) });
    await expect(saved).toContainText('Visa •••• 4242 is charged $25.00 on');
    await expect(page.getByRole('heading', { name: 'How to pay' })).toHaveCount(0);

    await saved.getByRole('button', { name: 'Remove the payment method' }).click();
    await expect(page.getByRole('status')).toContainText('Your payment method is removed.');
    await expect(saved).toHaveCount(0);
    await expect(page.getByRole('checkbox', { name: 'Save this payment method' })).toBeVisible();
  });
