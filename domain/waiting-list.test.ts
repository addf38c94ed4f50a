import { expect, it } from 'vitest';
import { offerEnd, waitingStateAt } from '#domain/waiting-list';

const at = new Date('2026-12-30T10:00:00.000Z');

it('an offer ends 72 hours after it was made, to the millisecond', () => {
  expect(offerEnd(at).toISOString()).toBe('2027-01-02T10:00:00.000Z');
});

it('an offer has expired from the moment of its end, whatever the job has done', () => {
  const entry = { state: 'offered', offerUntil: offerEnd(at) } as const;
  const after = (ms: number) => waitingStateAt(entry, new Date(offerEnd(at).getTime() + ms));
  expect([after(-1), after(0), after(1)]).toEqual(['offered', 'expired', 'expired']);
});

it('every other state stays', () => {
  for (const state of ['waiting', 'taken', 'left', 'merged'] as const)
    expect(waitingStateAt({ state, offerUntil: at }, offerEnd(at))).toBe(state);
});
