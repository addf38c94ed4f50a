import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { UNDOABLE } from '#domain/review';
import {
  finalFrom,
  finalIfBefore,
  isUndoable,
  stateBefore,
  undoableUntil,
  undoDecision,
  withoutUndone,
  type UndoRequest,
} from '#domain/undo-decision';

const DECIDED = new Date('2026-11-27T12:00:00.000Z');
const later = (ms: number) => new Date(DECIDED.getTime() + ms);
const asked: UndoRequest = {
  event: 'approved',
  by: 'rosa',
  decidedAt: DECIDED,
  from: 'submitted',
  actor: 'rosa',
  at: later(5_000),
  moneyArrived: false,
  cardGone: false,
};

describe('an undo', () => {
  it.each(UNDOABLE)('of %s leads back to the state before it', (event) => {
    expect(undoDecision({ ...asked, event })).toEqual({ ok: true, undone: event, to: 'submitted' });
    expect(undoDecision({ ...asked, event, from: 'needs-info' })).toMatchObject({ to: 'needs-info' });
  });

  it.each([
    ['of what is no decision', { event: 'payment-recorded' }, 'changed'],
    ['of an approval by policy', { event: 'approved-by-policy' }, 'changed'],
    ['of a decision without a state before it', { from: null }, 'changed'],
    ['of what was not waiting', { from: 'approved' }, 'changed'],
    ['by somebody else', { actor: 'tomas' }, 'not-your-decision'],
    ['of the system’s act', { by: null }, 'not-your-decision'],
    ['after 30 seconds', { at: later(30_001) }, 'too-late'],
    ['with money', { moneyArrived: true }, 'money-arrived'],
    ['of a card that is deleted', { event: 'declined', cardGone: true }, 'card-gone'],
  ] as const)('%s is refused', (_, more, code) => {
    expect(undoDecision({ ...asked, ...more })).toEqual({ ok: false, code });
  });

  it('of a decline is possible although money has arrived: it did not count before either', () => {
    expect(undoDecision({ ...asked, event: 'declined', moneyArrived: true })).toMatchObject({ ok: true });
  });

  it('is possible at no moment at which the decision is final', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120_000 }), (ms) => {
        const at = later(ms);
        const isFinal = at >= finalFrom(DECIDED);
        expect(isFinal).toBe(DECIDED <= finalIfBefore(at));
        expect(undoDecision({ ...asked, at }).ok).toBe(at <= undoableUntil(DECIDED));
        expect(isFinal && undoDecision({ ...asked, at }).ok).toBe(false);
      }),
    );
  });
});

it('knows decisions from other events, and the state before one from its data', () => {
  expect(['approved', 'approved-by-policy', 'decision-undone'].map(isUndoable)).toEqual([true, false, false]);
  expect([{ from: 'needs-info' }, { from: 'elsewhere' }, {}, null, 'submitted'].map(stateBefore)).toEqual([
    'needs-info',
    null,
    null,
    null,
    null,
  ]);
});

it('a supporter reads neither what was undone at once nor that it was', () => {
  const types = ['submitted', 'declined', 'decision-undone', 'name-shown', 'name-look-undone', 'approved'];
  const history = types.map((type, i) => ({ type, version: i + 1 })).toReversed();
  expect(withoutUndone(history).map(({ type }) => type)).toEqual(['approved', 'submitted']);
  expect(withoutUndone([])).toEqual([]);
});
