import { makeRoot } from './audit-pages.ts';
import { expect, test } from './fixture.ts';
import { ADA, TOMAS } from './sign-in.ts';

test('staff see how far events are sealed, and save a root that stands for them', async ({ pageOf, contextOf }) => {
  await makeRoot();
  const page = await pageOf(TOMAS);
  await page.goto('/admin/audit');
  const seals = page.getByRole('region', { name: 'Are the events unchanged?' });
  await expect(seals).toContainText(/Sealed\s*[\d,]+ events, /);
  await expect(seals).toContainText('AUDIT_SIGNING_KEY is not set');
  await seals.getByText('Daily roots').click();
  const link = seals.getByRole('link', { name: /^Root of \d{4}-\d\d-\d\d$/ }).first();
  const path = (await link.getAttribute('href')) ?? '';
  const file = await page.request.get(path);
  expect(file.status()).toBe(200);
  expect(file.headers()).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'private, no-store',
  });
  expect(await file.text()).toMatch(
    /^Pledgebook: root of all events\nsite http\S+\nseal \d+\nevents \d+\nhead [0-9a-f]{64}\nsealed \S+Z\n$/,
  );
  for (const none of ['/admin/audit/roots/1999-01-01', '/admin/audit/roots/yesterday'])
    expect((await page.request.get(none)).status(), none).toBe(404);

  const stranger = (await contextOf(ADA)).request;
  const refused = await stranger.get(path, { maxRedirects: 0 });
  expect(refused.status()).toBe(403);
  expect(await refused.text()).not.toContain('root of all events');
});

test('staff save the events that the filters show; wrong filters lead back to the page', async ({
  pageOf,
  contextOf,
}) => {
  const page = await pageOf(TOMAS);
  await page.goto('/admin/audit?what=person.role-granted');
  const link = page.getByRole('link', { name: 'Save as CSV' });
  const file = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(file.status()).toBe(200);
  expect(file.headers()['content-disposition']).toMatch(/filename="pledgebook-events-\d{4}-\d\d-\d\d\.csv"/);
  const [head, ...lines] = (await file.text()).trim().split('\r\n');
  expect(head).toContain('event,at,stream,');
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toContain(',role-granted,');
  await page.goto('/de/admin/audit/events.csv?from=yesterday');
  await expect(page).toHaveURL(/\/de\/admin\/audit\?from=yesterday$/);
  const stranger = (await contextOf(ADA)).request;
  expect((await stranger.get('/admin/audit/events.csv', { maxRedirects: 0 })).status()).toBe(403);
});

test('a visitor gets no root', async ({ request }) => {
  const answer = await request.get('/admin/audit/roots/2026-11-27', { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
});
