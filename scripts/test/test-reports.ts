import { stripVTControlCharacters } from 'node:util';
import type { JSONReport, JSONReportSuite } from 'playwright/types/testReporter';
import type { JsonTestResults } from 'vitest/node';

/** What a test runner's report says: how many tests passed, each failed test with the beginning of its error, and each that was skipped, with why. */
export type Counts = Readonly<{ passed: number; failures: readonly string[]; skipped?: readonly string[] }>;

const LINES_OF_AN_ERROR = 12;

/** Reads the JSON report of vitest. A file that does not load is a failure by its message. */
export function readVitestReport(report: unknown): Counts {
  const { numPassedTests, testResults } = report as JsonTestResults;
  const failures = testResults.flatMap(({ name, message, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [failure(name, message)];
    return failed.map(({ fullName, failureMessages }) => failure(`${name} › ${fullName}`, failureMessages?.[0]));
  });
  const skipped = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.filter((test) => test.status === 'skipped').map(({ fullName }) => `${name} › ${fullName}`),
  );
  return { passed: numPassedTests, failures, skipped };
}

/** Reads the JSON report of Playwright. A test that passed only when tried again counts as failed. */
export function readPlaywrightReport(report: unknown): Counts {
  const { stats, suites, errors } = report as JSONReport;
  const outside = errors.map(({ message }) => failure('outside the tests', message));
  return {
    passed: stats.expected,
    failures: [...outside, ...suites.flatMap(failuresOfSuite)],
    skipped: suites.flatMap(skippedOfSuite),
  };
}

function skippedOfSuite({ specs, suites = [] }: JSONReportSuite): string[] {
  const own = specs.flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ projectName, annotations }) => {
        const [why] = annotations.flatMap(({ description }) => description ?? []);
        return `[${projectName}] ${file}:${line} › ${title}${why ? ` (${why})` : ''}`;
      }),
  );
  return [...own, ...suites.flatMap(skippedOfSuite)];
}

function failuresOfSuite({ specs, suites = [] }: JSONReportSuite): string[] {
  const own = specs.flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) => {
        const [error] = results.flatMap(({ errors }) => errors);
        return failure(`[${projectName}] ${file}:${line} › ${title}`, error?.message);
      }),
  );
  return [...own, ...suites.flatMap(failuresOfSuite)];
}

function failure(name: string, message = 'no message'): string {
  const lines = stripVTControlCharacters(message).trim().split('\n').slice(0, LINES_OF_AN_ERROR);
  return [name, ...lines.map((line) => `    ${line}`)].join('\n');
}
