import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { dueText } from '#components/pledge/due-text';
import { nextStepText } from '#components/pledge/next-steps-text';
import { PledgePage } from '#components/pledge/pledge-page';
import type { PledgeView } from '#server/pledge/pledge-record-queries';
import { receiptTexts } from '#components/pledge/receipt-text';
import { FORM } from '#content/messages/form';
import { civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';
import { ACCOUNT } from '#content/messages/account';
import { PLEDGE } from '#content/messages/pledge';
import { readMessages, translate } from '#server/i18n/translate';

const pledge: PledgeView = {
  reference: 'PB-7K3M-9Q2X',
  version: 1,
  kind: 'one-time',
  what: 'Grants',
  amount: majorUnits(60, 'USD'),
  recurring: null,
  hoursPerMonth: null,
  review: 'needs-info',
  fulfilment: null,
  pledgedOn: civilDate('2026-08-21'),
  nextDue: null,
  facts: [{ label: 'Name to show', value: 'Ada' }],
  name: { text: 'Ada', status: 'waiting', reason: null },
  card: null,
  message: { text: '<img src=x onerror=alert(1)>', dedication: null, status: 'waiting', reason: null },
  instalments: [
    {
      seq: 1,
      due: civilDate('2026-08-21'),
      after: null,
      amount: majorUnits(60, 'USD'),
      settled: majorUnits(0, 'USD'),
      state: 'due',
    },
  ],
  awaitsPayment: false,
  course: null,
  received: null,
  excess: null,
  ended: null,
  released: null,
  waiting: null,
  refunded: null,
  expected: null,
  events: [
    { kind: 'info-requested', at: '2026-08-21T15:00:00Z', by: null, reason: 'Which group?', amount: null, note: null },
  ],
  benefits: [],
};
const i18n = translate('en', PLEDGE, ACCOUNT);
const action = () => Promise.resolve({ answers: {}, errors: [] });

describe("a pledge's own page", () => {
  it('shows the question, and only the available actions', () => {
    const html = renderToStaticMarkup(
      <PledgePage i18n={i18n} pledge={pledge} acts={{ answer: { action, words: readMessages('en', FORM) } }} />,
    );
    expect(html).toContain('Which group?');
    expect(html).toContain('Send the answer');
    expect(html).not.toContain('Withdraw');
  });

  it('lists what a sponsorship includes, by group', () => {
    const benefits = [
      { name: 'Full conference passes', group: 'PyCon US', quantity: 25 },
      { name: 'Logo on the blog', group: 'The foundation', quantity: null },
    ];
    const html = renderToStaticMarkup(<PledgePage i18n={i18n} pledge={{ ...pledge, benefits }} acts={{}} />);
    expect(html).toMatch(/What you receive.*PyCon US.*Full conference passes.*25.*The foundation.*Logo on the blog/s);
  });

  it('links what can be done, and nothing that is not there', () => {
    const links = (more: object) =>
      [
        ...renderToStaticMarkup(<PledgePage i18n={i18n} pledge={pledge} acts={{}} {...more} />).matchAll(
          /href="(#[\w-]+)"/g,
        ),
      ].map(([, href]) => href);
    expect(links({})).toEqual([]);
    const parts = { howToPay: 'Pay', changes: 'Change', documents: 'Papers', consents: 'Consents' };
    expect(links(parts)).toEqual(['#how-to-pay', '#change', '#shown']);
    expect(links({ ...parts, pledge: { ...pledge, review: 'approved' } })).toEqual([
      '#how-to-pay',
      '#change',
      '#documents',
      '#shown',
    ]);
  });

  it('shows typed markup as text', () => {
    const html = renderToStaticMarkup(<PledgePage i18n={i18n} pledge={pledge} acts={{}} />);
    expect(html).toContain('&lt;img src=x');
    expect(html).not.toContain('<img');
  });

  it('shows the amount of an event, with a minus sign for a reversed payment', () => {
    const event = { at: '2026-08-22T15:00:00Z', by: null, reason: null, note: null };
    const events = [
      { ...event, kind: 'payment-recorded', amount: majorUnits(120, 'USD') },
      { ...event, kind: 'payment-reversed', amount: { amount: -12_000n, currency: 'USD' as const } },
    ];
    const html = renderToStaticMarkup(<PledgePage i18n={i18n} pledge={{ ...pledge, events }} acts={{}} />);
    expect(html).toMatch(/Payment received<[^>]*>, \$120\.00</);
    expect(html).toMatch(/Payment reversed<[^>]*>, -\$120\.00</);
  });

  it('says “first instalment” only if there are several', () => {
    const [part] = pledge.instalments;
    if (!part) throw new Error('one part');
    const two = [part, { ...part, seq: 2 }];
    expect(receiptTexts(pledge, 'ada@example.org', i18n).next.at(-1)).toContain('It is due on 21 August 2026');
    expect(receiptTexts({ ...pledge, instalments: two }, 'ada@example.org', i18n).next.at(-1)).toContain(
      'The first instalment is due on',
    );
  });

  it('shows no date before the acceptance, and a dash for an instalment that will never be due', () => {
    const [part] = pledge.instalments;
    if (!part) throw new Error('one part');
    const waits = { ...part, due: null, after: { days: 14, months: 0 } };
    expect(receiptTexts({ ...pledge, instalments: [waits] }, 'ada@example.org', i18n).next.at(-1)).toContain(
      'It is due 14 days after acceptance.',
    );
    expect(dueText({ due: null, after: { days: 14, months: 3 } }, i18n)).toBe('3 months after the first');
    expect(dueText({ due: null, after: null }, i18n)).toBe('–');
    const html = renderToStaticMarkup(
      <PledgePage i18n={i18n} pledge={{ ...pledge, instalments: [waits] }} acts={{}} />,
    );
    expect(html).toContain('14 days after acceptance');
  });

  it('says that the year begins with the payment', () => {
    const nextDue = { due: civilDate('2026-12-01'), amount: majorUnits(99, 'USD') };
    const member = { ...pledge, review: 'approved', fulfilment: 'not-yet-due', awaitsPayment: true, nextDue } as const;
    expect(nextStepText(member, i18n)).toContain('Your year begins when your payment arrives.');
    expect(nextStepText({ ...member, awaitsPayment: false }, i18n)).not.toContain('Your year begins');
  });

  it('says what happens next in every state', () => {
    const due = { due: civilDate('2026-12-01'), amount: majorUnits(60, 'USD') };
    const approved = { ...pledge, review: 'approved' } as const;
    expect(nextStepText(pledge, i18n)).toContain('question');
    expect(nextStepText({ ...approved, fulfilment: 'due', nextDue: due }, i18n)).toContain('is due on 1 December 2026');
    expect(nextStepText({ ...approved, fulfilment: 'overdue', nextDue: due }, i18n)).toContain('was due');
    expect(nextStepText({ ...approved, fulfilment: 'fulfilled' }, i18n)).toContain('All of it has arrived');
  });
});
