import { describe, expect, it } from 'vitest';
import { EMAIL_KINDS } from '#domain/email-kind';
import { EMAIL_OF_EVENT } from '#domain/email-of-event';
import { EVENT_DATA, eventAmountOf, privateTextOf } from '#domain/event';

describe('an event', () => {
  it('has no field for free text in its data', () => {
    for (const types of Object.values(EVENT_DATA))
      for (const schema of Object.values(types))
        expect(Object.keys(schema.shape)).not.toEqual(expect.arrayContaining(['reason']));
    expect(EVENT_DATA.pledge.declined.parse({ approvals: 0, needed: 1, reason: 'No' })).toEqual({
      approvals: 0,
      needed: 1,
    });
  });

  it.each(Object.entries(EMAIL_OF_EVENT))('%s causes an email of an existing kind: %s', (type, kind) => {
    expect(Object.keys(EVENT_DATA.pledge)).toContain(type);
    expect(EMAIL_KINDS).toContain(kind);
  });

  it.each(['approval-given', 'answered', 'message-shown', 'message-hidden', 'name-shown', 'name-hidden'] as const)(
    '%s causes no email',
    (type) => {
      expect(EMAIL_OF_EVENT[type]).toBeUndefined();
    },
  );
});

describe('the amount of an event', () => {
  it.each([
    ['payment-recorded', { amount: '1234', currency: 'USD' }, 1_234n],
    ['payment-reversed', { amount: '-1234' }, -1_234n],
    ['payment-recorded', { amount: '12.34' }, null],
    ['payment-recorded', null, null],
    ['submitted', { amount: '12' }, null],
  ])('%s %j', (type, data, amount) => {
    expect(eventAmountOf(type, data)).toBe(amount);
  });
});

describe('the free text of an event', () => {
  it.each([
    [{ reason: 'No' }, { reason: 'No', note: null }],
    [{ note: 'Bank ref 7' }, { reason: null, note: 'Bank ref 7' }],
    [{}, { reason: null, note: null }],
    [null, { reason: null, note: null }],
    [undefined, { reason: null, note: null }],
    [{ reason: 7 }, { reason: null, note: null }],
  ])('%j', (data, text) => {
    expect(privateTextOf(data)).toEqual(text);
  });
});
