import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { findNotStatic, outcomeOf, runPart } from '#scripts/test/test-parts';

const folder = mkdtempSync(path.join(tmpdir(), 'test-part-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(name: string, passed: number, failed: number): string {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify({ passed, failed }));
  return file;
}
const count = (value: unknown) => value as { passed: number; failed: number };

describe('a test runner', () => {
  test('has the counts that it reports', () => {
    expect(outcomeOf({ code: 1, output: '' }, report('a', 3, 2), count)).toMatchObject({ passed: 3, failed: 2 });
  });

  test('that fails without a failed test counts as failed', () => {
    expect(outcomeOf({ code: 1, output: '' }, report('b', 3, 0), count)).toMatchObject({ passed: 3, failed: 1 });
  });

  test('that ran nothing counts as failed', () => {
    expect(outcomeOf({ code: 0, output: '' }, report('c', 0, 0), count)).toMatchObject({ failed: 1 });
    expect(outcomeOf({ code: 0, output: '' }, path.join(folder, 'none'), count)).toMatchObject({ failed: 1 });
  });
});

test('a part that throws counts as failed, and its message is shown', async () => {
  const shown = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const outcome = await runPart('x', () => Promise.reject(new Error('no such thing')));
  expect(outcome).toMatchObject({ passed: 0, failed: 1 });
  expect(shown.mock.calls.flat().join('\n')).toContain('no such thing');
  shown.mockRestore();
});

test.each([
  ['ends', 'process.exit(1)'],
  ['fails', "throw new Error('x')"],
])('the files of a run are removed when it %s', (_, end) => {
  const own = path.join(import.meta.dirname, 'e2e-app.ts');
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

describe('the check of static pages', () => {
  const whole = { response: 'complete', compute: 'static' };

  test('passes if every public page is static', () => {
    expect(findNotStatic({ routes: { '/': whole, '/es': whole, '/more': {} } }, ['/', '/es'])).toEqual([]);
  });

  test('names a page with a dynamic part, and a missing page', () => {
    const routes = {
      '/': { response: 'partial', compute: 'static' },
      '/story': { response: 'complete', compute: 'dynamic' },
    };
    expect(findNotStatic({ routes }, ['/', '/figures', '/story', '/constructor'])).toEqual([
      '/ is not fully static: next build calls it partial, static',
      '/figures is not among the pages that next build makes beforehand',
      '/story is not fully static: next build calls it complete, dynamic',
      '/constructor is not among the pages that next build makes beforehand',
    ]);
  });
});
