import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { outcomeOf, runPart } from '#scripts/test/test-part';

const folder = mkdtempSync(path.join(tmpdir(), 'test-part-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(name: string, passed: number, failed: number): string {
  const file = path.join(folder, name);
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
    expect(outcomeOf({ code: 0, words: '' }, path.join(folder, 'none'), count)).toMatchObject({ failed: 1 });
  });
});

test('a part that throws has failed, and its words are shown', async () => {
  const shown = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const outcome = await runPart('x', () => Promise.reject(new Error('no such thing')));
  expect(outcome).toMatchObject({ passed: 0, failed: 1 });
  expect(shown.mock.calls.flat().join('\n')).toContain('no such thing');
  shown.mockRestore();
});

test.each([
  ['ends', 'process.exit(1)'],
  ['fails', "throw new Error('x')"],
])('what a run keeps for itself is gone when it %s', (_, end) => {
  const own = path.join(import.meta.dirname, 'test-part.ts');
  const run = `
    import { mkdirSync, writeFileSync } from 'node:fs';
    const { runFile } = await import(${JSON.stringify(own)});
    mkdirSync(runFile('sessions'));
    writeFileSync(runFile('sessions/one'), '');
    process.stdout.write(runFile('sessions'));
    ${end}`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', run], { encoding: 'utf8' });
  expect(stdout).toMatch(/pledgebook-run-\w+.sessions$/);
  expect(existsSync(path.dirname(stdout))).toBe(false);
});
