import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { REPORTS, outcomeOf, runPart } from '#scripts/test-part';

function report(name: string, passed: number, failed: number): string {
  const file = path.join(REPORTS, name);
  writeFileSync(file, JSON.stringify({ passed, failed }));
  return file;
}
const count = (value: unknown) => value as { passed: number; failed: number };

describe('a runner', () => {
  test('counts what it reports', () => {
    expect(outcomeOf({ code: 1, words: '' }, report('a', 3, 2), count)).toMatchObject({ passed: 3, failed: 2 });
  });

  test('that fails without a failed test has failed', () => {
    expect(outcomeOf({ code: 1, words: '' }, report('b', 3, 0), count)).toMatchObject({ passed: 3, failed: 1 });
  });

  test('that ran nothing has failed', () => {
    expect(outcomeOf({ code: 0, words: '' }, report('c', 0, 0), count)).toMatchObject({ failed: 1 });
    expect(outcomeOf({ code: 0, words: '' }, path.join(REPORTS, 'none'), count)).toMatchObject({ failed: 1 });
  });
});

test('a part that throws has failed, and its words are shown', async () => {
  const shown = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const outcome = await runPart('x', () => Promise.reject(new Error('no such thing')));
  expect(outcome).toMatchObject({ passed: 0, failed: 1 });
  expect(shown.mock.calls.flat().join('\n')).toContain('no such thing');
  shown.mockRestore();
});
