import { describe, expect, it } from 'vitest';

import { moderateName, nameStatus } from '#domain/supporter-name';

const named = { kind: 'one-time', displayName: 'Ada', showName: true, look: 'waiting' } as const;

describe('the state of a name', () => {
  it.each([
    ['waiting until staff have looked at it', {}, 'waiting'],
    ['shown', { look: 'shown' }, 'shown'],
    ['shown if it was public before names were looked at', { look: 'earlier' }, 'shown'],
    ['hidden', { look: 'hidden' }, 'hidden'],
    ['none of an anonymous supporter', { showName: false, displayName: '' }, null],
    ['none if the consent was withdrawn', { showName: false, look: 'shown' }, null],
    ['none of a sponsor, which is reviewed by name', { kind: 'sponsorship' }, null],
  ] as const)('%s', (_, over, status) => {
    expect(nameStatus({ ...named, ...over })).toBe(status);
  });
});

describe('an action on a name', () => {
  const SHOWN = { ok: true, look: 'shown', event: 'name-shown', reason: null };
  const HIDDEN = { ok: true, look: 'hidden', event: 'name-hidden', reason: null };
  it.each([
    ['show', 'waiting', SHOWN],
    ['hide', 'waiting', HIDDEN],
    ['hide', 'shown', HIDDEN],
    ['show', 'hidden', SHOWN],
    ['show', 'shown', { ok: false, code: 'name-already-shown' }],
    ['hide', 'hidden', { ok: false, code: 'name-already-hidden' }],
    ['show', null, { ok: false, code: 'no-name' }],
  ] as const)('%s, if the name is %s', (act, status, outcome) => {
    expect(moderateName(act, { status, isOwn: false, reason: null })).toEqual(outcome);
  });

  it('is not allowed on the reader’s own name', () => {
    expect(moderateName('show', { status: 'waiting', isOwn: true, reason: null })).toMatchObject({
      code: 'own-pledge',
    });
  });

  it('keeps the reason of hiding, and refuses one that is too long', () => {
    const hide = (reason: string) => moderateName('hide', { status: 'waiting', isOwn: false, reason });
    expect(hide(' A shop’s name. ')).toMatchObject({ ok: true, reason: 'A shop’s name.' });
    expect(hide('x'.repeat(2_001))).toEqual({ ok: false, code: 'reason-too-long' });
  });
});
