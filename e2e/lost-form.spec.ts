import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, test as base } from './fixture.ts';
import { decode, fetchForm, postForm } from './html-form.ts';
import { startOwnWeb } from './own-web.ts';
import { gift, makePledge, formErrorIn } from './pledging.ts';
import { ADA, LIN, ROSA, newAddress } from './sign-in.ts';

type Web = Readonly<{ origin: string; lose: () => void }>;

/** A web process whose connection to the database can be cut. */
const test = base.extend<{ web: Web }>({
  web: async ({}, use, info) => {
    const database = new URL(process.env.E2E_DATABASE_URL ?? '');
    const open = new Set<Socket>();
    const keep = (socket: Socket) => {
      open.add(socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket)));
      return socket;
    };
    const way = createServer((socket) => {
      const there = keep(connect(Number(database.port), database.hostname));
      keep(socket).pipe(there).pipe(socket);
    });
    await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
    const cut = new URL(database);
    cut.host = `127.0.0.1:${(way.address() as AddressInfo).port}`;
    const web = await startOwnWeb(info.project.outputDir, 'lost-web', () => ({ DATABASE_URL: cut.href }));
    const lose = () => {
      way.close();
      for (const socket of open) socket.destroy();
    };
    await use({ origin: web.origin, lose });
    await web.stop();
    lose();
  },
});

const GIFT = { amount: '25', programme: 'grants', instalments: '1', recognition: 'named', displayName: 'Kept & whole' };

test('a form sent while the database is unavailable gives an error message and keeps every answer', async ({
  request,
  web,
}) => {
  const path = `${web.origin}/give/one-time`;
  const form = await fetchForm(request, path, 'Check your answers');
  const kept = await postForm(request, path, form, GIFT, { headers: { Origin: web.origin } });
  const check = web.origin + new URL(kept.headers().location ?? '', path).pathname;
  const make = await fetchForm(request, check, 'name="draft"');
  web.lose();
  const headers = { Origin: web.origin };
  const answer = await postForm(request, path, form, GIFT, { headers });
  expect(answer.status()).toBe(200);
  expect(answer.headers()).not.toHaveProperty('set-cookie');
  const html = decode(await answer.text());
  expect(html).toContain(`value="${GIFT.displayName}"`);
  expect(html).toContain('role="alert"');
  await expect.poll(async () => (await request.get(check)).status(), 'once the site has seen it').toBe(503);
  const made = await postForm(request, check, make, {}, { headers: { ...headers, Accept: 'text/html' } });
  expect([made.status(), made.headers()['retry-after']]).toEqual([503, '10']);
});

test.describe('with JavaScript', () => {
  test.use({ expectedConsoleErrors: /status of 503/ });

  test('actions sent while the database is unavailable give an error message and keep the typed values', async ({
    pageOf,
    web,
  }) => {
    const [ada, rosa, lin] = [await pageOf(ADA), await pageOf(ROSA), await pageOf(LIN)];
    const payer = await pageOf(newAddress('payer'));
    const made = async (amount: number, by = ada) => (await makePledge(by.request, gift(amount))).reference;
    const [mine, declined, paid] = [await made(90_000), await made(91_000), await made(40_000, payer)];

    await ada.goto(`${web.origin}/account/pledges/${mine}`);
    await ada.getByText('Withdraw this pledge').click();
    await rosa.goto(`${web.origin}/admin/pledges/${declined}`);
    const decline = rosa.getByRole('form', { name: 'Decline with this reason' });
    await rosa.locator('summary').filter({ hasText: 'Decline' }).click();
    await decline.getByRole('textbox').fill('Typed at length,\nin two lines.');
    await lin.goto(`${web.origin}/admin/pledges/${paid}`);
    const payment = lin.getByRole('form', { name: 'Record a payment' });
    const typed = { Amount: '123.45', 'Received on': '2026-01-31', 'Bank’s reference': 'Statement 7' };
    for (const [label, value] of Object.entries(typed)) await payment.getByLabel(label).fill(value);

    web.lose();
    await ada.getByRole('button', { name: 'Withdraw for good' }).click();
    await decline.getByRole('button', { name: 'Decline with this reason' }).click();
    await payment.getByRole('button', { name: 'Record the payment' }).click();

    const words = 'We can’t save anything right now. What you typed is still here: please try again in a minute.';
    for (const page of [ada, rosa, lin]) await expect(formErrorIn(page)).toContainText(words);
    await expect(ada.getByRole('button', { name: 'Withdraw for good' })).toBeVisible();
    await expect(decline.getByRole('textbox')).toHaveValue('Typed at length,\nin two lines.');
    for (const [label, value] of Object.entries(typed)) await expect(payment.getByLabel(label)).toHaveValue(value);
  });
});

test('too many sign-in emails are refused with a message', async ({ request }) => {
  const email = newAddress('often');
  const form = await fetchForm(request, '/sign-in', 'Email me a link');
  for (let sent = 0; sent < 5; sent += 1)
    expect((await postForm(request, '/sign-in', form, { email })).status()).toBe(303);
  const refused = await postForm(request, '/sign-in', form, { email });
  expect(refused.status()).toBe(200);
  expect(refused.headers()).not.toHaveProperty('set-cookie');
  expect(await refused.text()).toContain('Many links were asked for in a short time.');
});
