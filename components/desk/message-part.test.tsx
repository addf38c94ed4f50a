import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MessagePart } from '#components/desk/message-part';
import { NamePart } from '#components/desk/name-part';
import type { RecordActs } from '#components/desk/record-acts';
import type { RecordView } from '#server/desk/to-record-view';
import { shownFacts } from '#components/review/message-labels';
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
  recurring: null,
  hoursPerMonth: null,
  review,
  fulfilment: null,
  pledgedOn: civilDate('2026-08-21'),
  nextDue: null,
  facts: [],
  name: { text: 'Ada', status: 'shown', reason: null },
  message: status && { text: TEXT, dedication: null, status, reason: null },
  card: null,
  instalments: [],
  awaitsPayment: false,
  course: null,
  received: null,
  excess: null,
  ended: null,
  released: null,
  waiting: null,
  refunded: null,
  expected: null,
  events: [],
  benefits: [],
  supporter: { id: 'ada', name: 'Ada', email: 'ada@example.org', verified: true },
  approvals: [],
  approvalsNeeded: 1,
  payments: [],
  hours: [],
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

describe('the name of a record', () => {
  it.each([
    ['waiting', 'approved', 'To moderate', 'It is not public yet'],
    ['waiting', 'submitted', 'Shown once approved', 'The approval is also the look'],
    ['shown', 'approved', 'Shown', 'It is on the public list'],
    ['hidden', 'approved', 'Hidden', 'counts as anonymous'],
    ['shown', 'declined', 'Shown once approved', 'Nobody else sees it'],
  ] as const)('that is %s, with a pledge that is %s', (status, review, mark, effect) => {
    const named = { ...record(null, review), name: { text: '<b>Ada', status, reason: null } };
    const html = renderToStaticMarkup(<NamePart i18n={i18n} record={named} acts={{ hideName: act }} />);
    for (const part of ['&lt;b&gt;Ada', mark, effect, 'Don’t show name', 'optional']) expect(html).toContain(part);
    expect(html).not.toContain('Show name');
    expect(renderToStaticMarkup(<NamePart i18n={i18n} record={{ ...named, name: null }} acts={{}} />)).toBe('');
  });
});

describe('a message whose name waits', () => {
  it('is shown together with the name', () => {
    const waits = (status: MessageStatus) =>
      ({ ...record(status), name: { text: 'Ada', status: 'waiting', reason: null } }) as const;
    expect(draw(waits('shown'))).toContain('once the name is shown');
    expect(draw(waits('waiting'), { showMessage: act })).toContain('once the name is shown');
    expect(shownFacts(waits('shown'), i18n)[2]?.value).toBe(
      'Not yet: together with your name, once we have checked it.',
    );
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
    ['name-hidden', 'approved', 'decided not to show this name'],
  ] as const)('that is %s, with a pledge that is %s', (status, review, words) => {
    const [, message, shown] = shownFacts(record(status, review), i18n);
    expect(message?.value).toBe(TEXT);
    expect(shown?.value).toContain(words);
    expect(shownFacts({ ...record(null, review), name: null }, i18n)).toEqual([]);
  });

  it('has the reason below', () => {
    const hidden = {
      ...record(null),
      message: { text: TEXT, dedication: null, status: 'hidden', reason: 'An advertisement.' },
    } as const;
    expect(shownFacts(hidden, i18n).at(-1)?.value).toContain('\nThe reason: An advertisement.');
  });
});

describe('a supporter’s own name', () => {
  it.each([
    ['waiting', 'approved', false, 'Your name appears once we have checked it.'],
    ['waiting', 'submitted', false, 'Not yet: once the pledge is approved.'],
    ['shown', 'approved', false, 'Yes, on the public list'],
    ['shown', 'approved', true, 'Not yet: once your year begins.'],
    ['hidden', 'approved', false, 'No: the foundation decided not to show this name.'],
    ['waiting', 'declined', false, 'No: only names of approved pledges'],
  ] as const)('that is %s, with a pledge that is %s', (status, review, awaitsPayment, words) => {
    const view = { ...record(null, review), awaitsPayment, name: { text: 'Ada', status, reason: 'A brand.' } };
    expect(shownFacts(view, i18n)[0]).toMatchObject({ label: 'Name in public' });
    expect(shownFacts(view, i18n)[0]?.value).toContain(words);
    expect(shownFacts(view, i18n)[0]?.value).toContain('The reason: A brand.');
  });
});
