import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { MESSAGE_ACTS, moderateMessage, messageStatus } from '#domain/supporter-message';
import type { LookAction } from '#domain/supporter-name';

const left = { hasText: true, name: 'shown', isShown: false, isJudged: false, isConsented: true } as const;
const byOther = { isOwn: false, reason: null };

describe('the state of a message', () => {
  it.each([
    ['none without a message', { hasText: false, isShown: true }, null],
    ['waiting until staff have reviewed it', {}, 'waiting'],
    ['shown', { isShown: true, isJudged: true }, 'shown'],
    ['hidden', { isJudged: true }, 'hidden'],
    ['unnamed if no name is to be shown', { name: null }, 'unnamed'],
    ['unnamed if the name was withdrawn after it was shown', { name: null, isShown: true }, 'unnamed'],
    ['not shown if the name was refused', { name: 'hidden', isShown: true }, 'name-hidden'],
    ['taken back, whatever staff decided', { isShown: true, isJudged: true, isConsented: false }, 'taken-back'],
    ['waiting while the name waits', { name: 'waiting' }, 'waiting'],
  ] as const)('%s', (_, over, status) => {
    expect(messageStatus({ ...left, ...over })).toBe(status);
  });
});

describe('an action on a message', () => {
  it.each([
    ['show', 'waiting', { ok: true, isShown: true, event: 'message-shown', reason: null }],
    ['hide', 'waiting', { ok: true, isShown: false, event: 'message-hidden', reason: null }],
    ['hide', 'shown', { ok: true, isShown: false, event: 'message-hidden', reason: null }],
    ['show', 'hidden', { ok: true, isShown: true, event: 'message-shown', reason: null }],
    ['show', 'shown', { ok: false, code: 'already-shown' }],
    ['hide', 'hidden', { ok: false, code: 'already-hidden' }],
    ['show', 'unnamed', { ok: false, code: 'unnamed' }],
    ['hide', 'unnamed', { ok: false, code: 'unnamed' }],
    ['show', 'name-hidden', { ok: false, code: 'name-hidden' }],
    ['show', 'taken-back', { ok: false, code: 'taken-back' }],
    ['show', null, { ok: false, code: 'no-message' }],
    ['hide', null, { ok: false, code: 'no-message' }],
  ] as const)('%s, if the message is %s', (act, status, outcome) => {
    expect(moderateMessage(act, { status, ...byOther })).toEqual(outcome);
  });

  it.each(['show', 'hide'] as const)('%s is not allowed on the reviewer’s own message', (act) => {
    expect(moderateMessage(act, { status: 'waiting', isOwn: true, reason: null })).toEqual({
      ok: false,
      code: 'own-pledge',
    });
  });

  it('keeps the reason of hiding, cleaned, and refuses one that cannot be read', () => {
    const hide = (reason: string) => moderateMessage('hide', { status: 'shown', isOwn: false, reason });
    expect(hide('  An advertisement.  ')).toMatchObject({ ok: true, reason: 'An advertisement.' });
    expect(hide('x'.repeat(2_001))).toEqual({ ok: false, code: 'reason-too-long' });
    expect(moderateMessage('show', { status: 'hidden', isOwn: false, reason: 'a\u0000' })).toMatchObject({
      ok: true,
      reason: null,
    });
  });
});

describe('any sequence of actions', () => {
  it('ends in the last decision, never repeats one, and allows exactly what is offered', () => {
    const steps = fc.array(fc.constantFrom<LookAction>('show', 'hide'), { maxLength: 20 });
    fc.assert(
      fc.property(steps, fc.constantFrom(null, 'waiting', 'shown', 'hidden'), (acts, name) => {
        let now: Parameters<typeof messageStatus>[0] = { ...left, name };
        let last = '';
        for (const act of acts) {
          const status = messageStatus(now);
          const outcome = moderateMessage(act, { status, ...byOther });
          expect(outcome.ok).toBe(status !== null && MESSAGE_ACTS[status].includes(act));
          if (!outcome.ok) continue;
          expect(outcome.event).not.toBe(last);
          last = outcome.event;
          now = { ...now, isShown: outcome.isShown, isJudged: true };
        }
        expect(now.isShown).toBe(last === 'message-shown');
        if (name === null || name === 'hidden') expect(last).toBe('');
      }),
    );
  });
});
