import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DecisionForms } from '#components/desk/decision-forms';
import type { RecordView } from '#server/desk/to-record-view';
import { FORM } from '#content/messages/form';
import { civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';
import { RECORD } from '#content/messages/desk';
import { PLEDGE } from '#content/messages/pledge';
import { readMessages, translate } from '#server/i18n/translate';

const act = { action: () => Promise.resolve({ answers: {}, errors: [] }), words: readMessages('en', FORM) };
const i18n = translate('en', PLEDGE, RECORD);
const ACTS = { approve: act, decline: act };

const record: RecordView = {
  reference: 'PB-7K3M-9Q2X',
  version: 1,
  kind: 'sponsorship',
  what: 'Partner, 1 year',
  amount: majorUnits(15_000, 'USD'),
  recurring: null,
  hoursPerMonth: null,
  review: 'submitted',
  fulfilment: null,
  pledgedOn: civilDate('2026-08-21'),
  nextDue: null,
  facts: [],
  name: null,
  message: null,
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
  website: { requested: 'https://new.example/', shown: 'https://old.example/' },
};

const draw = (more: Partial<RecordView> = {}, rest: object = {}) =>
  renderToStaticMarkup(<DecisionForms i18n={i18n} record={{ ...record, ...more }} acts={ACTS} {...rest} />);

describe('the effect of approving', () => {
  const CHANGES = 'The link on the sponsors page changes from https://old.example/ to https://new.example/.';

  it('is shown, and includes a change of the public website', () => {
    expect(draw()).toContain('counts as promised from now on, and we email ada@example.org.');
    expect(draw()).toContain(CHANGES);
  });

  it('does not mention a link that does not change', () => {
    expect(draw({ website: { requested: 'https://new.example/', shown: null } })).not.toContain('sponsors page');
    expect(draw({ website: null })).not.toContain('sponsors page');
  });

  it('does not include the link while a second approval is needed', () => {
    expect(draw({ approvalsNeeded: 2 })).not.toContain(CHANGES);
    expect(draw({ approvalsNeeded: 2, approvals: ['Rosa'] })).toContain(CHANGES);
  });
});

describe('a page that is opened for a decision', () => {
  it('has the form open and the focus on its first control', () => {
    expect(draw({}, { requested: 'approve' })).toMatch(/<button[^>]* autofocus=""/);
    expect(draw({}, { requested: 'approve' })).not.toMatch(/<details[^>]* open|<textarea[^>]* autofocus/);
    expect(draw({}, { requested: 'decline' })).toMatch(/<details[^>]* open="">.*<textarea[^>]* autofocus=""/s);
    expect(draw({}, { requested: 'decline' })).not.toMatch(/<button[^>]* autofocus/);
    expect(draw()).not.toContain('autofocus');
  });

  it('has the focus on the errors, if there are any', () => {
    const initial = { answers: {}, errors: [{ field: 'reason', text: 'Say why.' }] };
    const acts = { approve: { ...act, initial }, decline: { ...act, initial } };
    for (const requested of ['approve', 'decline'])
      expect(draw({}, { acts, requested })).not.toMatch(/<(button|textarea)[^>]* autofocus/);
  });
});

describe('the text about keyboard shortcuts', () => {
  it('is shown only if there is a decision to move to', () => {
    expect(draw()).toContain('<kbd>a</kbd> goes to approving, <kbd>d</kbd> to declining');
    expect(draw({}, { acts: { rollBack: act } })).not.toContain('<kbd>');
  });
});
