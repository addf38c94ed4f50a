import type { Page } from 'playwright/test';
import { inGroupsOfFour } from '#domain/bank-account';
import { toCreditorReference } from '#domain/reference';
import { waitForEmail } from './emails.ts';
import { expect, test } from './fixture.ts';
import { gift, makePledge, openRecord, type Made } from './pledging.ts';
import { ADA, LIN, newAddress } from './sign-in.ts';

const IBAN = 'DE36 0000 0000 0000 0000 00';
const printed = ({ reference }: Made) => inGroupsOfFour(toCreditorReference(reference));
const howToPayIn = (page: Page) => page.getByRole('region', { name: 'How to pay' });
const calendarOf = ({ reference }: Made) => `/account/pledges/${reference}/payments.ics`;
const day = (date: string | null | undefined) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date ?? ''));

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a pledge says how to pay its next open instalment, and nothing once it is paid', async ({ pageOf }) => {
      const page = await pageOf(newAddress('payer'));
      const made = await makePledge(page.request, gift(40_000, { instalments: 4 }));
      const [first, second] = made.instalments;
      for (const asked of ['', '?made=1']) {
        await page.goto(`/account/pledges/${made.reference}${asked}`);
        const part = howToPayIn(page);
        await expect(part).toHaveCount(1);
        await expect(part).toContainText(`Next payment: $100.00 by ${day(first?.due)}.`);
        for (const said of [IBAN, printed(made), 'By cheque', '1 Nowhere Street', 'Please send no money'])
          await expect(part).toContainText(said);
        await expect(part.getByRole('img'), 'dollars have no code').toHaveCount(0);
      }

      const desk = await pageOf(LIN);
      // The treasurer has the reference from the bank.
      await desk.goto(`/admin/pledges?state=all&q=${encodeURIComponent(`${printed(made).toLowerCase()} Thank you`)}`);
      await expect(desk.getByRole('main').getByRole('link', { name: made.reference })).toBeVisible();
      for (const [amount, next] of [
        ['130', `Next payment: $70.00 by ${day(second?.due)}.`],
        ['270', null],
      ] as const) {
        await openRecord(desk, made.reference);
        const form = desk.getByRole('form', { name: 'Record a payment' });
        await form.getByLabel('Amount').fill(amount);
        await form.getByLabel('Received on').fill(new Date().toISOString().slice(0, 10));
        await form.getByRole('button', { name: 'Record the payment' }).click();
        await expect(desk.getByText(`$${amount}.00`).first()).toBeVisible();
        await page.goto(`/account/pledges/${made.reference}`);
        if (next) await expect(howToPayIn(page)).toContainText(next);
        else await expect(howToPayIn(page)).toHaveCount(0);
      }
      expect((await page.request.get(calendarOf(made))).status()).toBe(404);
    });
  });

test('nothing is said of paying before a pledge is accepted', async ({ pageOf }) => {
  const page = await pageOf(ADA);
  const made = await makePledge(page.request, gift(89_000));
  await page.goto(`/account/pledges/${made.reference}?made=1`);
  await expect(page.getByRole('main')).toContainText(made.reference);
  await expect(howToPayIn(page)).toHaveCount(0);
  expect((await page.request.get(calendarOf(made))).status()).toBe(404);
});

test('the email of a confirmed pledge says how to pay', async ({ pageOf, request }) => {
  const email = newAddress('payer');
  const made = await makePledge((await pageOf(email)).request, gift(30_000, { instalments: 2 }));
  const { text } = await waitForEmail(request, email, [`Your pledge is confirmed: ${made.reference}`]);
  for (const said of ['Next payment: $150.00 by ', `IBAN: ${IBAN}`, `Reference: ${printed(made)}`, 'By cheque:'])
    expect(text).toContain(said);
});

test('the calendar and the JSON of a pledge are for its supporter alone', async ({ pageOf, request, baseURL }) => {
  const owner = (await pageOf(newAddress('payer'))).request;
  const made = await makePledge(owner, gift(20_000, { instalments: 2 }));
  const [calendar, json] = [calendarOf(made), `/api/v1/pledges/${made.reference}`];

  const file = await owner.get(calendar);
  expect(file.status()).toBe(200);
  expect(file.headers()).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${made.reference}.ics"`,
    'cache-control': 'private, no-store',
  });
  const text = await file.text();
  expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(2);
  expect(text).toContain(`DTSTART;VALUE=DATE:${made.instalments[0]?.due?.replaceAll('-', '')}`);
  expect(await (await owner.get(`/es${calendar}`)).text()).toContain('SUMMARY:Pagar 100');

  const answer = await owner.get(json);
  expect([answer.status(), answer.headers()['cache-control']]).toEqual([200, 'private, no-store']);
  expect(await answer.json()).toMatchObject({
    reference: made.reference,
    review: 'approved',
    expected: 20_000,
    instalments: made.instalments,
    payments: [],
    events: [{ type: 'approved-by-policy', actor: 'policy' }],
  });

  for (const email of [ADA, LIN]) {
    const other = (await pageOf(email)).request;
    for (const path of [calendar, json]) {
      const refused = await other.get(path);
      expect([refused.status(), refused.headers()['cache-control']], path).toEqual([404, 'private, no-store']);
      expect(await refused.text()).not.toContain('200');
    }
  }
  const visitor = await request.get(calendar, { maxRedirects: 0 });
  expect(visitor.status()).toBe(307);
  const target = new URL(visitor.headers().location ?? '', baseURL);
  expect([target.pathname, target.searchParams.get('returnTo')]).toEqual([
    '/sign-in',
    `/account/pledges/${made.reference}`,
  ]);
  const unknown = await request.get(json);
  expect([unknown.status(), unknown.headers()['content-type']]).toEqual([401, 'application/problem+json']);
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const refused = await owner.fetch(calendar, { method });
    expect([refused.status(), refused.headers().allow], method).toEqual([405, 'GET, HEAD']);
  }
});
