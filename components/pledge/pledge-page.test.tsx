import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { nextStepWords } from '#components/pledge/next-steps-text';
import { PledgePage } from '#components/pledge/pledge-page';
import type { PledgeView } from '#components/pledge/pledge-view';
import { receiptWords } from '#components/pledge/receipt-text';
import { FORM } from '#content/messages/form';
import { civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';
import { readMessages } from '#server/i18n/translate';

const pledge: PledgeView = {
  reference: 'PB-7K3M-9Q2X',
  kind: 'one-time',
  what: 'Grants',
  amount: majorUnits(60, 'USD'),
  hoursPerMonth: null,
  review: 'needs-info',
  fulfilment: null,
  pledgedOn: civilDate('2026-08-21'),
  nextDue: null,
  facts: [{ label: 'Name shown', value: 'Ada' }],
  message: { text: '<img src=x onerror=alert(1)>', standing: 'waiting' },
  instalments: [
    {
      seq: 1,
      due: civilDate('2026-08-21'),
      amount: majorUnits(60, 'USD'),
      settled: majorUnits(0, 'USD'),
      state: 'due',
    },
  ],
  received: null,
  excess: null,
  events: [{ kind: 'info-requested', at: '2026-08-21T15:00:00Z', by: null, reason: 'Which group?' }],
};
const action = () => Promise.resolve({ answers: {}, errors: [] });

describe("a pledge's own page", () => {
  it('asks the question and offers only what can be done', () => {
    const html = renderToStaticMarkup(
      <PledgePage days="en-GB" pledge={pledge} acts={{ answer: { action, words: readMessages('en', FORM) } }} />,
    );
    expect(html).toContain('Which group?');
    expect(html).toContain('Send the answer');
    expect(html).not.toContain('Withdraw');
  });

  it('shows what was typed as text', () => {
    const html = renderToStaticMarkup(<PledgePage days="en-GB" pledge={pledge} acts={{}} />);
    expect(html).toContain('&lt;img src=x');
    expect(html).not.toContain('<img');
  });

  it('tells the money of an event, taken back as it is', () => {
    const event = { at: '2026-08-22T15:00:00Z', by: null, reason: null };
    const events = [
      { ...event, kind: 'payment-recorded', amount: majorUnits(120, 'USD') },
      { ...event, kind: 'payment-reversed', amount: { amount: -12_000n, currency: 'USD' as const } },
    ];
    const html = renderToStaticMarkup(<PledgePage days="en-GB" pledge={{ ...pledge, events }} acts={{}} />);
    expect(html).toMatch(/Payment received<[^>]*>, \$120\.00</);
    expect(html).toMatch(/Payment reversed<[^>]*>, -\$120\.00</);
  });

  it('calls only one of several parts the first', () => {
    const [part] = pledge.instalments;
    if (!part) throw new Error('one part');
    const two = [part, { ...part, seq: 2 }];
    expect(receiptWords(pledge).next.at(-1)).toContain('It is due on 21 August 2026');
    expect(receiptWords({ ...pledge, instalments: two }).next.at(-1)).toContain('The first part is due on');
  });

  it('says what happens next in every state', () => {
    const due = { due: civilDate('2026-12-01'), amount: majorUnits(60, 'USD') };
    const approved = { ...pledge, review: 'approved' } as const;
    expect(nextStepWords(pledge)).toContain('question');
    expect(nextStepWords({ ...approved, fulfilment: 'due', nextDue: due })).toContain('is due on 1 December 2026');
    expect(nextStepWords({ ...approved, fulfilment: 'overdue', nextDue: due })).toContain('was due');
    expect(nextStepWords({ ...approved, fulfilment: 'fulfilled' })).toContain('kept');
  });
});
