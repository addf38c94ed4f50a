import { DESK, OWN } from './access-paths.ts';
import { expect, test } from './fixture.ts';
import { fetchForm, postForm } from './html-form.ts';
import { inDatabase } from './database.ts';
import { gift, historyOf, makePledge, openRecord } from './pledging.ts';
import { ADA, LIN, ROSA, TOMAS, newAddress, signIn } from './sign-in.ts';

test.describe('status codes', () => {
  test('a visitor is redirected to sign in and returns', async ({ request }) => {
    for (const path of [...DESK, ...OWN]) {
      const answer = await request.get(path, { maxRedirects: 0 });
      expect(answer.status(), path).toBe(307);
      const target = new URL(answer.headers().location ?? '', 'http://here.invalid');
      expect(target.pathname).toBe('/sign-in');
      expect(target.searchParams.get('returnTo')).toBe(path);
    }
  });

  test('the desk answers 403 without a role', async ({ contextOf }) => {
    const { request } = await contextOf(ADA);
    for (const path of DESK) {
      const answer = await request.get(path, { maxRedirects: 0 });
      expect(answer.status(), path).toBe(403);
      expect(await answer.text()).toContain('You don’t have access to this page');
    }
  });

  test('each role opens its own part of the desk', async ({ contextOf }) => {
    const editor = newAddress('editor');
    const { request } = await contextOf(editor);
    await inDatabase(
      `select change_role(jsonb_build_object('user', id, 'role', 'editor', 'grant', true, 'actorKind', 'system', 'by', 'shell', 'at', now()))
       from person where email = $1`,
      [editor],
    );
    const opens = async (email: string) => {
      const { request: staff } = await contextOf(email);
      const statuses = DESK.slice(1, 4).map(async (path) => (await staff.get(path, { maxRedirects: 0 })).status());
      return Promise.all(statuses);
    };
    for (const email of [ROSA, TOMAS, editor]) expect(await opens(email), email).toEqual([200, 200, 200]);
    expect(await opens(LIN)).toEqual([200, 403, 200]);
    expect(await (await request.get('/admin/pledges')).text()).toContain('href="/admin/messages"');
    expect(await (await (await contextOf(LIN)).request.get('/admin/pledges')).text()).not.toContain('/admin/messages');
  });

  test('another person’s reference, a wrong one and a missing one all give 404', async ({ contextOf, request }) => {
    const [ada, lin] = [(await contextOf(ADA)).request, (await contextOf(LIN)).request];
    const { reference } = await makePledge(ada, gift(81_000));
    for (const unavailable of [reference, 'PB-2222-2222', 'nonsense', '%00', 'PB-7K3M-9Q2X'.toLowerCase()]) {
      const answer = await lin.get(`/account/pledges/${unavailable}`);
      expect(answer.status(), unavailable).toBe(404);
      expect(await answer.text()).not.toContain('$810');
    }
    expect((await ada.get(`/account/pledges/${reference.toLowerCase()}`)).status()).toBe(200);
    expect((await lin.get('/admin/pledges/PB-2222-2222')).status()).toBe(404);
    for (const path of [
      '/no-such-page',
      '/give/no-such',
      '/give/check/no-such',
      `/give/check/${crypto.randomUUID()}`,
    ]) {
      expect((await request.get(path)).status(), path).toBe(404);
    }
    for (const kind of ['one-time', 'membership', 'sponsorship']) {
      expect((await request.get(`/give/${kind}/change?draft=${crypto.randomUUID()}`)).status()).toBe(404);
    }
  });

  test('health, and paths that are internal', async ({ request }) => {
    for (const path of ['/api/health/live', '/api/health/ready']) expect((await request.get(path)).status()).toBe(200);
    for (const method of ['GET', 'POST', 'OPTIONS'])
      expect((await request.fetch('/api/refresh', { method })).status(), method).toBe(404);
  });
});

test('a draft that one person has claimed is not visible to others', async ({ contextOf, request }) => {
  const [ada, lin] = [(await contextOf(ADA)).request, (await contextOf(LIN)).request];
  const form = await fetchForm(ada, '/give/one-time', 'Check your answers');
  const answers = { amount: '50', programme: 'grants', recognition: 'anonymous' };
  const saved = await postForm(ada, '/give/one-time', form, answers);
  expect(saved.status()).toBe(303);
  const check = saved.headers().location ?? '';
  expect((await ada.get(check)).status()).toBe(200);
  expect((await lin.get(check)).status()).toBe(404);
  expect((await request.get(check)).status()).toBe(404);
});

test.describe('forms posted by other people', () => {
  test.use({ expectedConsoleErrors: /status of 403/ });

  test('a supporter cannot decide, a reviewer cannot record money, and a treasurer cannot decide', async ({
    contextOf,
  }) => {
    const [ada, rosa, tomas, lin] = await Promise.all(
      [ADA, ROSA, TOMAS, LIN].map(async (email) => (await contextOf(email)).request),
    );
    if (!ada || !rosa || !tomas || !lin) throw new Error('four people');
    const waiting = await makePledge(ada, gift(82_000));
    const accepted = await makePledge((await contextOf(newAddress('payer'))).request, gift(30_000));
    const [waits, pays] = [`/admin/pledges/${waiting.reference}`, `/admin/pledges/${accepted.reference}`];
    const approve = await fetchForm(tomas, waits, 'Approve');
    const pay = await fetchForm(lin, pays, 'Record the payment');
    const money = { amount: '300', receivedOn: new Date().toISOString().slice(0, 10) };
    for (const [who, path, form, answers, right] of [
      [ada, waits, approve, {}, 'decide'],
      [lin, waits, approve, {}, 'decide'],
      [ada, pays, pay, money, 'handle-money'],
      [tomas, pays, pay, money, 'handle-money'],
    ] as const) {
      // Posted to the page itself, which answers 403 to people who may not see it, and says to others which right they lack.
      const answer = await postForm(who, path, form, answers);
      expect(answer.status()).toBe(303);
      expect(answer.headers().location).toBe(`${path}?lacks=${right}`);
    }
    const record = await (await rosa.get(waits)).text();
    expect(record).toContain('In review');
    expect(await (await rosa.get(pays)).text()).toContain('No payment has been recorded.');
  });

  test('a supporter and an editor cannot send an email again', async ({ contextOf }) => {
    const [ada, rosa] = [(await contextOf(ADA)).request, (await contextOf(ROSA)).request];
    const editor = newAddress('editor');
    const { request } = await contextOf(null);
    await signIn(request, editor);
    await inDatabase(
      `select change_role(jsonb_build_object('user', id, 'role', 'editor', 'grant', true, 'actorKind', 'system', 'at', now()))
       from person where email = $1`,
      [editor],
    );
    await makePledge(request, gift(500));
    const states = () =>
      inDatabase('select state from email where recipient_id = (select id from person where email = $1)', [editor]);
    // Otherwise the worker would send the email after all.
    await expect.poll(states).toEqual([{ state: 'sent' }]);
    const [email] = await inDatabase<{ id: string }>(
      `update email set state = 'failed', attempts = 1, last_error = '550 no'
       where recipient_id = (select id from person where email = $1) returning id`,
      [editor],
    );
    const page = '/admin/emails';
    const form = await fetchForm(rosa, page, `value="${email?.id}"`);
    expect(await (await request.get(page)).text()).not.toContain('name="email"');
    for (const who of [ada, request]) {
      const answer = await postForm(who, page, form, {});
      expect([answer.status(), answer.headers().location]).toEqual([303, `${page}?lacks=send-emails`]);
    }
    const rows = await inDatabase('select state from email where id = $1', [email?.id]);
    expect(rows).toEqual([{ state: 'failed' }]);
    const sent = await postForm(rosa, page, form, {});
    expect([sent.status(), sent.headers().location]).toEqual([303, `${page}?again=${email?.id}`]);
  });

  test('a supporter cannot withdraw another person’s pledge with its form', async ({ contextOf }) => {
    const [ada, lin] = [(await contextOf(ADA)).request, (await contextOf(LIN)).request];
    const [hers, his] = [await makePledge(ada, gift(83_000)), await makePledge(lin, gift(84_000))];
    const path = `/account/pledges/${his.reference}`;
    const form = await fetchForm(lin, path, 'Withdraw for good');
    const posted = await postForm(lin, path, form, { reference: hers.reference });
    expect(posted.status()).toBe(200);
    expect(await posted.text()).toContain('There is no such pledge.');
    expect(await (await ada.get(`/account/pledges/${hers.reference}`)).text()).not.toContain('You took it back');
  });
});

test('what is held about a person can be downloaded by them only', async ({ contextOf, request }) => {
  const ada = (await contextOf(ADA)).request;
  const page = await ada.get('/account/privacy');
  for (const [format, type] of [
    ['json', 'application/json'],
    ['csv', 'text/csv'],
  ] as const) {
    const path = `/account/privacy/data.${format}`;
    expect(await page.text()).toContain(`href="${path}"`);
    const file = await ada.get(path);
    expect(file.headers()['content-type']).toContain(type);
    expect(file.headers()['cache-control']).toBe('private, no-store');
    expect(await file.text()).toContain(ADA);
    expect((await request.get(path, { maxRedirects: 0 })).status()).toBe(307);
  }
  expect((await ada.get('/account/privacy/data.xml')).status()).toBe(404);
  expect((await ada.post('/account/privacy/data.json')).status()).toBe(405);
});

test.describe('at the next request', () => {
  // The framework's page for a 403 names no icon, so the browser requests the default /favicon.ico.
  test.use({ expectedConsoleErrors: /status of 403|favicon\.ico/ });

  test('a revoked role and an ended session give no access', async ({ page, pageOf }) => {
    const email = newAddress('staff');
    await signIn(page.request, email);
    expect((await page.goto('/admin/pledges'))?.status()).toBe(403);
    await inDatabase(`insert into staff_role (user_id, role) select id, 'reviewer' from person where email = $1`, [
      email,
    ]);
    const { reference } = await makePledge((await pageOf(ADA)).request, gift(85_000));
    await openRecord(page, reference);
    await expect(page.getByRole('button', { name: 'Approve' })).toBeVisible();
    await inDatabase('delete from staff_role where user_id = (select id from person where email = $1)', [email]);
    await page.getByRole('button', { name: 'Approve' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You don’t have access to this page');
    const desk = await pageOf(ROSA);
    await openRecord(desk, reference);
    await expect(historyOf(desk)).toHaveCount(1);

    await page.goto('/account');
    const session = (await page.context().cookies()).filter(({ name }) => name === 'pledgebook.session');
    expect(session).toHaveLength(1);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL('/');
    await page.context().addCookies(session);
    await page.goto('/account');
    await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Faccount$/);
  });
});
