import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DecisionForms } from '#components/admin/decision-forms';
import type { RecordView } from '#components/admin/record-view';
import { civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';

const act = { action: () => Promise.resolve({ answers: {}, errors: [] }) };
const ACTS = { approve: act, decline: act };

const record: RecordView = {
  reference: 'PB-7K3M-9Q2X',
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
  received: null,
  excess: null,
  events: [],
  supporter: { name: 'Ada', email: 'ada@example.org', verified: true },
  approvals: [],
  approvalsNeeded: 1,
  payments: [],
  website: { asked: 'https://new.example/', shown: 'https://old.example/' },
};

const draw = (more: Partial<RecordView> = {}, rest: object = {}) =>
  renderToStaticMarkup(<DecisionForms record={{ ...record, ...more }} acts={ACTS} {...rest} />);

describe('what approving does', () => {
  const CHANGES = 'The link on the wall of sponsors changes from https://old.example/ to https://new.example/.';

  it('is told, the change of a shown website too', () => {
    expect(draw()).toContain('counts as promised from now on, and a letter goes to ada@example.org.');
    expect(draw()).toContain(CHANGES);
  });

  it('says nothing of a link where none changes', () => {
    expect(draw({ website: { asked: 'https://new.example/', shown: null } })).not.toContain('wall of sponsors');
    expect(draw({ website: null })).not.toContain('wall of sponsors');
  });

  it('is nothing yet where a second approval is needed', () => {
    expect(draw({ approvalsNeeded: 2 })).not.toContain(CHANGES);
    expect(draw({ approvalsNeeded: 2, approvals: ['Rosa'] })).toContain(CHANGES);
  });
});
