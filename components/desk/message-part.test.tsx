import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MessagePart } from '#components/desk/message-part';
import type { RecordActs } from '#components/desk/record-acts';
import type { RecordView } from '#server/desk/to-record-view';
import { messageFacts } from '#components/review/message-labels';
import { FORM } from '#content/messages/form';
import { civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';
import type { MessageStatus } from '#domain/supporter-message';
import type { ReviewState } from '#domain/review';
import { RECORD } from '#content/messages/desk';
import { PLEDGE } from '#content/messages/pledge';
import { readMessages, translate } from '#server/i18n/translate';

const act = { action: () => Promise.resolve({ answers: {}, errors: [] }), words: readMessages('en', FORM) };
const i18n = translate('en', PLEDGE, RECORD);
const TEXT = '<b>Hi</b>';

const record = (status: MessageStatus | null, review: ReviewState = 'approved'): RecordView => ({
  reference: 'PB-7K3M-9Q2X',
  version: 1,
  kind: 'one-time',
  what: 'Grants',
  amount: majorUnits(60, 'USD'),
  hoursPerMonth: null,
  review,
  fulfilment: null,
  pledgedOn: civilDate('2026-08-21'),
  nextDue: null,
  facts: [],
  message: status && { text: TEXT, status },
  instalments: [],
  awaitsPayment: false,
  received: null,
  excess: null,
  events: [],
  benefits: [],
  supporter: { name: 'Ada', email: 'ada@example.org', verified: true },
  approvals: [],
  approvalsNeeded: 1,
  payments: [],
  website: null,
});
const draw = (view: RecordView, acts: RecordActs = {}) =>
  renderToStaticMarkup(<MessagePart i18n={i18n} record={view} acts={acts} />);

describe('the message of a record', () => {
  it('is not shown if there is none', () => expect(draw(record(null))).toBe(''));

  it('is text with a direction of its own, and has only the available actions', () => {
    const html = draw(record('waiting'), { showMessage: act });
    expect(html).toContain('&lt;b&gt;Hi');
    expect(html).toMatch(/<blockquote dir="auto"/);
    expect(html).toContain('Show message');
    expect(html).not.toContain('Hide message');
  });

  it.each([
    ['waiting', 'approved', 'To moderate', 'within seconds'],
    ['waiting', 'submitted', 'To moderate', 'once the pledge is approved'],
    ['hidden', 'approved', 'Hidden', 'Nobody else sees it.'],
    ['shown', 'approved', 'Shown', 'If you hide it, it disappears from the list'],
    ['shown', 'submitted', 'Shown once approved', 'If you hide it, it will not be shown.'],
    ['shown', 'declined', 'Shown once approved', 'only messages of approved pledges'],
    ['unnamed', 'approved', 'Private', 'chose to stay anonymous'],
  ] as const)('that is %s, with a pledge that is %s', (status, review, mark, effect) => {
    const html = draw(record(status, review), { showMessage: act, hideMessage: act });
    expect(html).toContain(mark);
    expect(html).toContain(effect);
  });

  it('shows only its status to staff who may not act', () => {
    for (const status of ['waiting', 'hidden'] as const)
      expect(draw(record(status))).toMatch(/>Nobody else sees it\.<\/p>/);
    expect(draw(record('shown'))).toMatch(/>It is shown with the name on the public list of supporters\.<\/p>/);
  });
});

describe('a supporter’s own message', () => {
  it.each([
    ['waiting', 'approved', 'Not yet: it is reviewed first'],
    ['waiting', 'withdrawn', 'No: only messages of approved pledges'],
    ['shown', 'approved', 'Yes, with your name'],
    ['shown', 'needs-info', 'Not yet: with your name, once'],
    ['shown', 'declined', 'No: only messages of approved pledges'],
    ['hidden', 'approved', 'No: the foundation decided'],
    ['unnamed', 'approved', 'No: a message is shown only with a name'],
  ] as const)('that is %s, with a pledge that is %s', (status, review, words) => {
    const [message, shown] = messageFacts({ text: TEXT, status }, review, i18n);
    expect(message?.value).toBe(TEXT);
    expect(shown?.value).toContain(words);
    expect(messageFacts(null, review, i18n)).toEqual([]);
  });
});
