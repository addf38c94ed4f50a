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
  hoursPerMonth: null,
  review: 'submitted',
  fulfilment: null,
  pledgedOn: civilDate('2026-08-21'),
  nextDue: null,
  facts: [],
  message: null,
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
  website: { requested: 'https://new.example/', shown: 'https://old.example/' },
};

const draw = (more: Partial<RecordView> = {}, rest: object = {}) =>
  renderToStaticMarkup(<DecisionForms i18n={i18n} record={{ ...record, ...more }} acts={ACTS} {...rest} />);

describe('what approving does', () => {
  const CHANGES = 'The link on the sponsors page changes from https://old.example/ to https://new.example/.';

  it('is told, the change of a shown website too', () => {
    expect(draw()).toContain('counts as promised from now on, and we email ada@example.org.');
    expect(draw()).toContain(CHANGES);
  });

  it('says nothing of a link where none changes', () => {
    expect(draw({ website: { requested: 'https://new.example/', shown: null } })).not.toContain('sponsors page');
    expect(draw({ website: null })).not.toContain('sponsors page');
  });

  it('is nothing yet where a second approval is needed', () => {
    expect(draw({ approvalsNeeded: 2 })).not.toContain(CHANGES);
    expect(draw({ approvalsNeeded: 2, approvals: ['Rosa'] })).toContain(CHANGES);
  });
});

describe('whoever came for a decision', () => {
  it('has the focus on its first control, its form unfolded', () => {
    expect(draw({}, { requested: 'approve' })).toMatch(/<button[^>]* autofocus=""/);
    expect(draw({}, { requested: 'approve' })).not.toMatch(/<details[^>]* open|<textarea[^>]* autofocus/);
    expect(draw({}, { requested: 'decline' })).toMatch(/<details[^>]* open="">.*<textarea[^>]* autofocus=""/s);
    expect(draw({}, { requested: 'decline' })).not.toMatch(/<button[^>]* autofocus/);
    expect(draw()).not.toContain('autofocus');
  });

  it('reads what is wrong first, where something is', () => {
    const initial = { answers: {}, errors: [{ field: 'reason', text: 'Say why.' }] };
    const acts = { approve: { ...act, initial }, decline: { ...act, initial } };
    for (const requested of ['approve', 'decline'])
      expect(draw({}, { acts, requested })).not.toMatch(/<(button|textarea)[^>]* autofocus/);
  });
});

describe('the keys of the part', () => {
  it('are told where there is something to go to', () => {
    expect(draw()).toContain('<kbd>a</kbd> goes to approving and <kbd>d</kbd> to declining');
    expect(draw({}, { acts: { rollBack: act } })).not.toContain('<kbd>');
  });
});
