import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { findNotStatic, outcomeOf, runPart } from '#scripts/test/test-parts';
import { type Counts, readPlaywrightReport, readVitestReport } from '#scripts/test/test-reports';

const folder = mkdtempSync(path.join(tmpdir(), 'test-part-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(name: string, passed: number, failures: string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify({ passed, failures }));
  return file;
}
const read = (value: unknown) => value as Counts;

describe('a test runner', () => {
  test('has the counts that it reports', () => {
    const outcome = outcomeOf({ code: 1, output: '' }, report('a', 3, ['x', 'y']), read);
    expect(outcome).toMatchObject({ passed: 3, failures: ['x', 'y'] });
  });

  test('that fails without a failed test counts as failed', () => {
    const outcome = outcomeOf({ code: 1, output: '' }, report('b', 3, []), read);
    expect(outcome).toMatchObject({ passed: 3, failures: ['outside the tests'] });
  });

  test('that ran nothing counts as failed', () => {
    const nothing = { failures: ['outside the tests'] };
    expect(outcomeOf({ code: 0, output: '' }, report('c', 0, []), read)).toMatchObject(nothing);
    expect(outcomeOf({ code: 0, output: '' }, path.join(folder, 'none'), read)).toMatchObject(nothing);
  });
});

test('a part that throws counts as failed, and its message is shown', async () => {
  const shown = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const outcome = await runPart('x', () => Promise.reject(new Error('no such thing')));
  expect(outcome).toMatchObject({ passed: 0, failures: ['x'] });
  expect(shown.mock.calls.flat().join('\n')).toContain('no such thing');
  shown.mockRestore();
});

describe('a failed test is named with the beginning of its error', () => {
  test('from vitest, also a file that does not load', () => {
    const failed = { status: 'failed', fullName: 'a sum adds', failureMessages: ['expected 1\nto be 2'] };
    const passed = { status: 'passed', fullName: 'a sum is zero', failureMessages: [] };
    const skipped = { status: 'skipped', fullName: 'a PDF, without qpdf', failureMessages: [] };
    const testResults = [
      { name: 'a.test.ts', status: 'failed', message: '', assertionResults: [failed, passed, skipped] },
      { name: 'b.test.ts', status: 'failed', message: 'No such module', assertionResults: [] },
    ];
    expect(readVitestReport({ numPassedTests: 1, testResults })).toEqual({
      passed: 1,
      failures: ['a.test.ts › a sum adds\n    expected 1\n    to be 2', 'b.test.ts\n    No such module'],
      skipped: ['a.test.ts › a PDF, without qpdf'],
    });
  });

  test('from Playwright, also one that passed when tried again', () => {
    const spec = (title: string, status: string, errors: object[], annotations: object[] = []) => ({
      ...{ file: 'a.spec.ts', line: 7, title },
      tests: [{ projectName: 'site', status, annotations, results: [{ errors }, { errors: [] }] }],
    });
    const specs = [
      spec('opens', 'expected', []),
      spec('closes', 'unexpected', [{ message: '\u001B[31mTimed out\u001B[39m' }]),
      spec('restarts', 'skipped', [], [{ type: 'skip', description: 'no nginx' }]),
    ];
    const suites = [{ specs, suites: [{ specs: [spec('saves', 'flaky', [{ message: 'Lost' }])] }] }];
    expect(readPlaywrightReport({ stats: { expected: 1 }, suites, errors: [] })).toEqual({
      passed: 1,
      failures: ['[site] a.spec.ts:7 › closes\n    Timed out', '[site] a.spec.ts:7 › saves\n    Lost'],
      skipped: ['[site] a.spec.ts:7 › restarts (no nginx)'],
    });
  });
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
