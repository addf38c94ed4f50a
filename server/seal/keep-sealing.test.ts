import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { log } from '#server/log';
import { keepSealing } from '#server/seal/keep-sealing';
import { sealBatch } from '#server/seal/seal-store';

vi.mock('#server/seal/seal-store', () => ({ sealBatch: vi.fn() }));
vi.mock('#server/log', () => ({ log: { error: vi.fn() } }));

const sealing = vi.mocked(sealBatch);

beforeEach(() => {
  vi.useFakeTimers();
  sealing.mockReset().mockResolvedValue(false);
  vi.mocked(log.error).mockReset();
});
afterEach(() => void vi.useRealTimers());

describe('the loop that seals events', () => {
  it('seals at once and every five seconds, batch after batch while there are more', async () => {
    sealing.mockResolvedValueOnce(true).mockResolvedValueOnce(true);
    const end = keepSealing();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(sealing).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(1);
    expect(sealing).toHaveBeenCalledTimes(4);
    await end();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sealing).toHaveBeenCalledTimes(4);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('logs a failure and tries again', async () => {
    const error = new Error('The database is away');
    sealing.mockRejectedValueOnce(error);
    const end = keepSealing();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(vi.mocked(log.error).mock.calls).toEqual([[{ err: error }, 'events could not be sealed']]);
    expect(sealing).toHaveBeenCalledTimes(2);
    await end();
  });

  it('ends once the batch under way is sealed, although there are more', async () => {
    const batch = Promise.withResolvers<boolean>();
    sealing.mockReturnValueOnce(batch.promise);
    let isEnded = false;
    const ended = keepSealing()().then(() => (isEnded = true));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(isEnded).toBe(false);
    batch.resolve(true);
    await ended;
    expect(sealing).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
