import { describe, expect, it } from 'vitest';
import { EVENT_DATA } from '#domain/event';
import { FACTOR_EVENTS } from '#domain/factor-event';

describe('the events of a second factor', () => {
  it('are events of a person', () => {
    expect(EVENT_DATA.person).toMatchObject(FACTOR_EVENTS);
  });

  it('say which factor was added, who removed it, and how many recovery codes are left', () => {
    expect(FACTOR_EVENTS['factor-added'].parse({ kind: 'totp' })).toEqual({ kind: 'totp' });
    for (const by of ['person', 'admin', 'shell'])
      expect(FACTOR_EVENTS['factor-removed'].parse({ by })).toEqual({ by });
    expect(FACTOR_EVENTS['recovery-code-used'].parse({ left: 0 })).toEqual({ left: 0 });
  });

  it.each([
    ['factor-added', { kind: 'password' }],
    ['factor-removed', { by: 'somebody' }],
    ['factor-removed', {}],
    ['recovery-code-used', { left: 1.5 }],
    ['recovery-code-used', {}],
  ] as const)('%s is not %j', (type, data) => {
    expect(FACTOR_EVENTS[type].safeParse(data).success).toBe(false);
  });

  it('have no text of a person: a reason is stored apart', () => {
    const parsed = FACTOR_EVENTS['factor-removed'].parse({ by: 'admin', reason: 'Ada lost her phone.' });
    expect(parsed).toEqual({ by: 'admin' });
  });
});
