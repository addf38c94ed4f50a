import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  isMessageEvent,
  MESSAGE_ACTS,
  moderateMessage,
  messageStatus,
  type MessageAction,
} from '#domain/supporter-message';

const left = { message: 'Hello', isNamed: true, isShown: false, isJudged: false };

describe('the state of a message', () => {
  it.each([
    ['none without a message', { message: '', isShown: true }, null],
    ['waiting until staff have reviewed it', {}, 'waiting'],
    ['shown', { isShown: true, isJudged: true }, 'shown'],
    ['hidden', { isJudged: true }, 'hidden'],
    ['unnamed if no name is shown', { isNamed: false }, 'unnamed'],
    ['unnamed if the name was withdrawn after it was shown', { isNamed: false, isShown: true }, 'unnamed'],
  ] as const)('%s', (_, over, status) => {
    expect(messageStatus({ ...left, ...over })).toBe(status);
  });
});

describe('an action on a message', () => {
  it.each([
    ['show', 'waiting', { ok: true, isShown: true, event: 'message-shown' }],
    ['hide', 'waiting', { ok: true, isShown: false, event: 'message-hidden' }],
    ['hide', 'shown', { ok: true, isShown: false, event: 'message-hidden' }],
    ['show', 'hidden', { ok: true, isShown: true, event: 'message-shown' }],
    ['show', 'shown', { ok: false, code: 'already-shown' }],
    ['hide', 'hidden', { ok: false, code: 'already-hidden' }],
    ['show', 'unnamed', { ok: false, code: 'unnamed' }],
    ['hide', 'unnamed', { ok: false, code: 'unnamed' }],
    ['show', null, { ok: false, code: 'no-message' }],
    ['hide', null, { ok: false, code: 'no-message' }],
  ] as const)('%s, if the message is %s', (act, status, outcome) => {
    expect(moderateMessage(act, { status, isOwn: false })).toEqual(outcome);
  });

  it.each(['show', 'hide'] as const)('%s is not allowed on the reviewer’s own message', (act) => {
    expect(moderateMessage(act, { status: 'waiting', isOwn: true })).toEqual({ ok: false, code: 'own-pledge' });
  });

  it('creates events that isMessageEvent recognises', () => {
    expect(['message-shown', 'message-hidden', 'approved', ''].map(isMessageEvent)).toEqual([true, true, false, false]);
  });
});

describe('any sequence of actions', () => {
  it('ends in the last decision, never repeats one, and allows exactly what is offered', () => {
    const steps = fc.array(fc.constantFrom<MessageAction>('show', 'hide'), { maxLength: 20 });
    fc.assert(
      fc.property(steps, fc.boolean(), (acts, isNamed) => {
        let now = { ...left, isNamed };
        let last = '';
        for (const act of acts) {
          const status = messageStatus(now);
          const outcome = moderateMessage(act, { status, isOwn: false });
          expect(outcome.ok).toBe(status !== null && MESSAGE_ACTS[status].includes(act));
          if (!outcome.ok) continue;
          expect(outcome.event).not.toBe(last);
          last = outcome.event;
          now = { ...now, isShown: outcome.isShown, isJudged: true };
        }
        expect(now.isShown).toBe(last === 'message-shown');
        if (!isNamed) expect(last).toBe('');
      }),
    );
  });
});
