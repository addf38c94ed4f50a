import pg from 'pg';
import { vi } from 'vitest';

/** Runs something that reads the database; returns how many queries it sent, and its result. */
export async function countQueries<T>(work: () => Promise<T>): Promise<readonly [queries: number, result: T]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  try {
    const result = await work();
    return [spy.mock.calls.length, result];
  } finally {
    spy.mockRestore();
  }
}
