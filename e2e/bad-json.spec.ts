import type { APIResponse } from 'playwright/test';
import { expect, test } from './fixture.ts';
import { gift, sponsorship } from './pledging.ts';
import { ADA, ROSA } from './sign-in.ts';

const PATH = '/api/v1/pledges';
const key = () => ({ 'Idempotency-Key': crypto.randomUUID() });

/** Checks for a problem as in RFC 9457; returns its body. */
async function expectProblem(answer: APIResponse, status: number) {
  expect(answer.status(), await answer.text()).toBe(status);
  expect(answer.headers()['content-type']).toMatch(/^application\/problem\+json/);
  const problem = (await answer.json()) as { errors?: { field: string; detail: string }[] };
  expect(problem).toMatchObject({
    type: expect.any(String),
    title: expect.any(String),
    status,
    detail: expect.any(String),
  });
  return problem.errors ?? [];
}

const REFUSED: readonly (readonly [what: string, body: unknown, field: string])[] = [
  ['no object', [], 'body'],
  ['nothing', null, 'body'],
  ['a text', 'gift', 'body'],
  ['no kind', {}, 'kind'],
  ['an unknown kind', { kind: 'gold' }, 'kind'],
  ['a kind of the wrong type', { kind: { not: '' } }, 'kind'],
  ['no amount', { kind: 'one-time', currency: 'USD', programme: 'grants' }, 'amount'],
  ['an amount as text', gift(0, { amount: '2500' }), 'amount'],
  ['an amount with a fraction', gift(25.5), 'amount'],
  ['an amount of nothing', gift(0), 'amount'],
  ['an amount below nothing', gift(-100), 'amount'],
  ['an amount below the least', gift(99), 'amount'],
  ['an amount above the greatest', gift(100_000_001), 'amount'],
  ['an amount beyond all', gift(1e21), 'amount'],
  ['an amount as a list', gift(0, { amount: [2500] }), 'amount'],
  ['another currency', gift(2_500, { currency: 'EUR' }), 'currency'],
  ['an unknown programme', gift(2_500, { programme: 'gold' }), 'programme'],
  ['a programme as an operator', gift(2_500, { programme: { not: '' } }), 'programme'],
  ['three instalments', gift(2_500, { instalments: 3 }), 'instalments'],
  ['instalments as text', gift(2_500, { instalments: '2' }), 'instalments'],
  ['a long message', gift(2_500, { message: 'x'.repeat(10_000) }), 'message'],
  ['control characters', gift(2_500, { message: 'a\u0000b' }), 'message'],
  ['a broken surrogate', gift(2_500, { message: 'a\ud800b' }), 'message'],
  ['a state set by the client', gift(2_500, { status: 'approved' }), 'status'],
  ['a role set by the client', gift(2_500, { role: 'admin' }), 'role'],
  ['another person’s id', gift(2_500, { userId: '1' }), 'userId'],
  ['a field of the prototype', JSON.parse('{"kind":"one-time","__proto__":{"a":1},"amount":1}'), '__proto__'],
  ['a dedication, which forms alone ask for', gift(2_500, { dedication: 'none' }), 'dedication'],
  ['hours in a one-time gift', gift(2_500, { hoursPerMonth: 5 }), 'hoursPerMonth'],
  ['too few hours', { kind: 'membership', class: 'contributing', hoursPerMonth: 4, area: 'events' }, 'hoursPerMonth'],
  ['a class that is granted', { kind: 'membership', class: 'fellow' }, 'class'],
  ['an unknown level', sponsorship('gold', 'Gold'), 'tier'],
  ['six years', sponsorship('partner', 'Long', { years: 6 }), 'years'],
  ['a website that is a script', sponsorship('partner', 'X', { website: 'javascript:alert(1)' }), 'website'],
  [
    'a line break in an address',
    sponsorship('partner', 'X', { billingEmail: 'a@b.example\nBcc: c@d.example' }),
    'billingEmail',
  ],
];

for (const [what, body, field] of REFUSED) {
  test(`${what} is refused with its field`, async ({ contextOf }) => {
    const { request } = await contextOf(ADA);
    const answer = await request.post(PATH, {
      headers: { ...key(), 'Content-Type': 'application/json' },
      data:
        what === 'a field of the prototype'
          ? '{"kind":"one-time","__proto__":{"a":1},"amount":1}'
          : JSON.stringify(body),
    });
    const errors = await expectProblem(answer, 400);
    expect(errors.map((error) => error.field)).toContain(field);
    for (const { detail } of errors) expect(detail).toMatch(/^[A-Z][^{}]+[.:]/);
  });
}

test('the response to a pledge has its instalments and its URL', async ({ contextOf, baseURL }) => {
  const { request } = await contextOf(ADA);
  const answer = await request.post(PATH, { headers: key(), data: gift(100_001, { instalments: 12 }) });
  expect(answer.status()).toBe(201);
  const made = (await answer.json()) as { reference: string; instalments: { due: string | null; amount: number }[] };
  expect(made).toMatchObject({ review: 'submitted', amount: 100_001, currency: 'USD' });
  expect(answer.headers().location).toBe(`${baseURL}/account/pledges/${made.reference}`);
  expect(answer.headers()['cache-control']).toBe('private, no-store');
  expect(made.instalments.map(({ amount }) => amount)).toEqual([
    ...Array<number>(5).fill(8_334),
    ...Array<number>(7).fill(8_333),
  ]);
  // Dates are set at acceptance.
  for (const { due } of made.instalments) expect(due).toBeNull();
  const own = (await (await request.get(PATH)).json()) as { pledges: { reference: string }[] };
  expect(own.pledges.map(({ reference }) => reference)).toContain(made.reference);
});

test('one key: the same request gives the same response, another body 422, and each person has separate keys', async ({
  contextOf,
}) => {
  const [ada, rosa] = [(await contextOf(ADA)).request, (await contextOf(ROSA)).request];
  const headers = key();
  const first = await ada.post(PATH, { headers, data: gift(61_000) });
  const again = await ada.post(PATH, { headers, data: gift(61_000) });
  expect([first.status(), again.status()]).toEqual([201, 201]);
  expect(first.headers()['idempotent-replayed']).toBeUndefined();
  expect(again.headers()['idempotent-replayed']).toBe('true');
  expect(await again.json()).toEqual(await first.json());
  await expectProblem(await ada.post(PATH, { headers, data: gift(61_001) }), 422);
  const others = await rosa.post(PATH, { headers, data: gift(61_000) });
  expect(others.headers()['idempotent-replayed']).toBeUndefined();
  expect(await others.json()).not.toEqual(await first.json());
});

test('fifty requests at once with one key make one pledge', async ({ contextOf }) => {
  const { request } = await contextOf(ADA);
  const headers = key();
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => request.post(PATH, { headers, data: gift(62_000) })),
  );
  const statuses = answers.map((answer) => answer.status());
  expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
  const made = answers.filter((answer) => answer.status() === 201);
  const references = new Set(
    (await Promise.all(made.map((answer) => answer.json()))).map(({ reference }) => reference),
  );
  expect(references.size).toBe(1);
  expect(made.filter((answer) => answer.headers()['idempotent-replayed'] === undefined)).toHaveLength(1);
  for (const answer of answers.filter((each) => each.status() === 409)) await expectProblem(answer, 409);
});

test('the request: session, key, type, origin, size, method', async ({ contextOf, request: visitor }) => {
  const { request } = await contextOf(ADA);
  const post = (headers: Record<string, string>, data: string | object = gift(63_000)) =>
    request.post(PATH, { headers, data });
  await expectProblem(await visitor.post(PATH, { headers: key(), data: gift(63_000) }), 401);
  await expectProblem(await visitor.get(PATH), 401);
  await expectProblem(await post({}), 400);
  await expectProblem(await post({ 'Idempotency-Key': 'x'.repeat(201) }), 400);
  await expectProblem(await post({ ...key(), 'Content-Type': 'text/plain' }, '{}'), 415);
  await expectProblem(await post({ ...key(), 'Content-Type': 'application/x-www-form-urlencoded' }, 'a=b'), 415);
  await expectProblem(await post({ ...key(), 'Content-Type': 'application/json' }, '{"kind":'), 400);
  await expectProblem(await post({ ...key(), Origin: 'https://evil.example' }), 403);
  await expectProblem(await post({ ...key(), 'Sec-Fetch-Site': 'cross-site' }), 403);
  await expectProblem(await post(key(), gift(63_000, { message: 'z'.repeat(1_000_000) })), 413);
  for (const [path, allow] of [
    [PATH, 'GET, HEAD, POST'],
    ['/api/v1/figures', 'GET, HEAD'],
    ['/api/v1/sponsors', 'GET, HEAD'],
  ] as const) {
    const answer = await request.delete(path);
    await expectProblem(answer, 405);
    expect(answer.headers().allow).toBe(allow);
  }
});

test.describe('public data', () => {
  // The figures must not change between two requests.
  test.use({ measuresFigures: true });

  test('figures and sponsors are public, have an ETag, and include nothing private', async ({ request }) => {
    for (const path of ['/api/v1/figures', '/api/v1/sponsors']) {
      const answer = await request.get(path);
      expect(answer.status()).toBe(200);
      const etag = answer.headers().etag ?? '';
      expect(etag).toMatch(/^W\/".+"$/);
      for (const known of [etag, `"another", ${etag}`, '*'])
        expect((await request.get(path, { headers: { 'If-None-Match': known } })).status(), known).toBe(304);
      expect(await answer.text()).not.toMatch(/@|billing|contact/i);
    }
  });
});

test('a missing resource is a problem response too', async ({ request, pageOf }) => {
  for (const path of ['/api/v1/nope', '/api/nope', '/api/refresh', '/api/v1/pledges/PB-7K3M-9Q2X/more'])
    for (const method of ['GET', 'POST', 'DELETE']) await expectProblem(await request.fetch(path, { method }), 404);
  await expectProblem(await request.get('/api/auth/nope'), 404);
  const page = await pageOf(ADA);
  for (const reference of ['PB-2222-2222', 'nonsense', '%00'])
    await expectProblem(await page.request.get(`${PATH}/${reference}`), 404);
  for (const cursor of ['zzz', '-1', '999999999999999999'])
    await expectProblem(await page.request.get(`${PATH}?cursor=${cursor}`), 400);
});
