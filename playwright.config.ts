import { availableParallelism } from 'node:os';
import { findBrowser } from '#scripts/test/browser';
import { defineConfig } from 'playwright/test';

const { executablePath, env, args } = await findBrowser();

// scripts/commands/e2e.ts starts the server on a fresh database, with its address in E2E_BASE_URL.
export default defineConfig({
  testDir: 'e2e',
  // Generated inputs come last: they fill the desk's list and hold the figures for long. The second folder is about another site: scripts/test/second-foundation.ts.
  projects: [
    { name: 'demonstration', testIgnore: ['**/second-foundation/**', '**/generated-inputs.spec.ts'] },
    { name: 'generated inputs', testMatch: '**/generated-inputs.spec.ts' },
    { name: 'second foundation', testMatch: '**/second-foundation/*.spec.ts' },
  ],
  outputDir: 'test-results',
  timeout: 45_000,
  expect: { timeout: 10_000 },
  // Tests mostly wait for responses and emails, so one worker for each of two cores would leave the cores idle. Five at most: they share one web process.
  workers: Math.min(5, Math.max(3, availableParallelism())),
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: process.env.E2E_BASE_URL,
    browserName: 'chromium',
    headless: true,
    locale: 'en-US',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    // TRACE=1 npm run test:e2e records a trace of failed tests. Recording takes a fifth of the time.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: { executablePath, args, env: { ...process.env, ...env } as Record<string, string> },
  },
});
