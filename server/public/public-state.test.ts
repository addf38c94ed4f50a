import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Settings from '#server/env';
import { civilDate } from '#domain/civil-date';
import { isBuilding } from '#server/env';
import { dayOf, getPublicState } from '#server/public/public-state';
import { readPublicState, type PublicState } from '#server/public/public-state-queries';

vi.mock('next/cache', () => ({ unstable_cache: (work: () => Promise<unknown>) => work }));
vi.mock('#server/public/public-state-queries', () => ({ readPublicState: vi.fn() }));
vi.mock('#server/log', () => ({ log: { error: vi.fn() } }));
vi.mock('#server/env', async (original) => ({
  ...(await original<typeof Settings>()),
  isBuilding: vi.fn(() => false),
}));

const state = (promised: bigint) =>
  ({
    figures: { asOf: '2026-11-21T10:00:00.000Z', promised },
    terms: { goal: { amount: 9_007_199_254_740_993n } },
  }) as unknown as PublicState;

beforeEach(() => vi.clearAllMocks());

describe('the public state', () => {
  it('is null in a build, and reads no database', async () => {
    vi.mocked(isBuilding).mockReturnValueOnce(true);
    expect(await getPublicState()).toBeNull();
    expect(readPublicState).not.toHaveBeenCalled();
  });

  it('is null if the database has never been reached', async () => {
    vi.mocked(readPublicState).mockRejectedValueOnce(new Error('ECONNREFUSED'));
    expect(await getPublicState()).toBeNull();
  });

  it('keeps integers of any size through the cache', async () => {
    vi.mocked(readPublicState).mockResolvedValueOnce(state(2n ** 70n));
    expect(await getPublicState()).toEqual(state(2n ** 70n));
  });

  it('is the last known state, with its own time, when the database is unreachable', async () => {
    vi.mocked(readPublicState).mockResolvedValueOnce(state(5n)).mockRejectedValueOnce(new Error('ECONNREFUSED'));
    await getPublicState();
    expect(await getPublicState()).toEqual(state(5n));
    vi.mocked(readPublicState).mockResolvedValueOnce(state(6n));
    expect(await getPublicState()).toEqual(state(6n));
  });

  it("has a day in the foundation's time zone", () => {
    expect(dayOf({ asOf: '2026-11-21T23:59:58.000Z' })).toBe(civilDate('2026-11-21'));
  });
});
