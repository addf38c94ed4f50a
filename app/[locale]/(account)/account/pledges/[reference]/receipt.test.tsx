import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';
import type { ReviewState } from '#domain/review';
import { findOwnMethod } from '#server/payment-provider/saved-method-queries';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import Page from './page';

vi.mock('#server/payment-provider/saved-method-queries', () => ({ findOwnMethod: vi.fn(() => Promise.resolve(null)) }));
vi.mock('#server/http/checkout-origin', () => ({ checkoutOrigin: () => '' }));
vi.mock('#server/auth', () => ({
  requirePerson: () => Promise.resolve({ id: 'ada', name: 'Ada', email: 'ada@example.org', roles: [] }),
  hasRight: () => false,
  hasDeskLink: () => false,
  getOr404: (value: unknown) => value,
}));
vi.mock('#server/pledge/pledge-record-queries', () => ({ findOwnPledge: vi.fn() }));
vi.mock('#server/receipt/receipt-queries', () => ({
  listOwnReceipts: () => Promise.resolve({ receipts: [], waits: false }),
}));
vi.mock('#server/agreement/agreement-queries', () => ({ findAgreement: () => Promise.resolve(null) }));
vi.mock('#server/invoice/invoice-queries', () => ({ listInvoices: () => Promise.resolve(null) }));
vi.mock('#server/waiting/missing-benefits-queries', () => ({ listMissingBenefits: () => Promise.resolve([]) }));
vi.mock('#server/clock', () => ({ today: () => '2026-09-04' }));
vi.mock('../../../../get-locale', () => ({ getLocale: () => Promise.resolve('en') }));

type OwnPledge = NonNullable<Awaited<ReturnType<typeof findOwnPledge>>>;

const DUE = { amount: majorUnits(60, 'USD'), due: civilDate('2026-09-04') };

async function show(
  review: ReviewState,
  asked: Record<string, string>,
  nextDue: OwnPledge['nextDue'] = null,
  more: Partial<OwnPledge> = {},
): Promise<string> {
  const pledge: Partial<OwnPledge> = {
    reference: 'PB-7K3M-9Q2X',
    kind: 'one-time',
    what: 'Grants',
    amount: majorUnits(60, 'USD'),
    hoursPerMonth: null,
    review,
    fulfilment: null,
    pledgedOn: civilDate('2026-08-21'),
    nextDue,
    facts: [],
    message: null,
    instalments: [],
    awaitsPayment: false,
    received: null,
    excess: null,
    events: [],
    benefits: [],
    version: 1,
    mayMove: false,
    changes: null,
    consents: [],
    reminders: null,
    toPay: nextDue ? [{ ...nextDue, seq: 1, isCharged: false }] : [],
    ...more,
  };
  vi.mocked(findOwnPledge).mockResolvedValue(pledge as OwnPledge);
  const params = Promise.resolve({ locale: 'en', reference: 'PB-7K3M-9Q2X' });
  return renderToStaticMarkup(await Page({ params, searchParams: Promise.resolve(asked) }));
}

it.each([
  ['submitted', true],
  ['approved', true],
  ['needs-info', false],
  ['declined', false],
  ['withdrawn', false],
] as const)('the receipt of a new pledge that is now %s: %s', async (review, isShown) => {
  expect((await show(review, { made: '1' })).includes('id="receipt"')).toBe(isShown);
});

it('there is no receipt unless the address has `made`', async () => {
  expect(await show('approved', {})).not.toContain('id="receipt"');
});

it.each([
  ['in the receipt', true],
  ['on the page', false],
])('how to pay what is due next is said once: %s', async (_where, isNew) => {
  const html = await show('approved', isNew ? { made: '1' } : {}, DUE);
  expect(html.match(/id="how-to-pay"/g)).toHaveLength(1);
  expect(html).toMatch(/\$60\.00.*4 September 2026.*DE89 3704 0044 0532 0130 00.*RF59 7K3M 9Q2X/s);
  expect(html).toContain('href="/account/pledges/PB-7K3M-9Q2X/payments.ics"');
});

it('what a saved method is charged for is not asked for, and said to be charged', async () => {
  const charged = { ...DUE, isNow: false };
  vi.mocked(findOwnMethod).mockResolvedValue({ saved: { label: 'Visa •••• 4242', refusedOn: null, next: charged } });
  const html = await show('approved', {}, DUE, { toPay: [] });
  expect(html).not.toContain('id="how-to-pay"');
  expect(html).toContain('Visa •••• 4242 is charged $60.00 on 4 September 2026');
  expect(html).toContain('Remove the payment method');
  const waiting = { label: 'Visa •••• 4242', refusedOn: null, next: { ...DUE, isNow: true } };
  vi.mocked(findOwnMethod).mockResolvedValue({ saved: waiting });
  expect(await show('approved', {}, DUE, { toPay: [] })).toContain('Visa •••• 4242 is being charged $60.00');
  vi.mocked(findOwnMethod).mockResolvedValue(null);
});

it('nothing is said of paying where nothing is due', async () => {
  expect(await show('submitted', { made: '1' })).not.toContain('id="how-to-pay"');
  expect(await show('approved', {})).not.toContain('id="how-to-pay"');
});

const submitted = (by: string | null): Partial<OwnPledge> => ({
  kind: 'sponsorship',
  events: [{ kind: 'submitted', at: '2026-09-04T10:00:00Z', by, reason: null, amount: null, note: null }],
});

it('the receipt of a sponsorship says who was told, and leads to its page', async () => {
  const html = await show('submitted', { made: '1' }, null, submitted('you'));
  expect(html).toContain('with this reference to ada@example.org');
  expect(html).toContain('Nobody else has been emailed');
  expect(html).toMatch(/href="\/account\/pledges\/PB-7K3M-9Q2X"[^>]*>See your pledge/);
  expect(await show('approved', { made: '1' })).not.toContain('Nobody else');
});

it('another contact of the organisation, who was sent the address, reads no receipt', async () => {
  expect(await show('submitted', { made: '1' }, null, submitted(null))).not.toContain('id="receipt"');
});
