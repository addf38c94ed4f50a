import pg from 'pg';
import { test as base, expect, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright/test';
import { sessionOf } from './sign-in.ts';

export { expect };

/** The number of a PostgreSQL advisory lock. Tests that change public figures share it; tests that measure them hold it exclusively. */
const FIGURES_LOCK = 20_261_121;

type Fixtures = {
  /** Whether the test measures public figures, so that no other test may change them meanwhile. */
  measuresFigures: boolean;
  /** Console errors that the test causes on purpose. */
  expectedConsoleErrors: RegExp | null;
  /** All errors in any page of the test: console errors (including those of the content security policy) and uncaught errors. */
  consoleErrors: string[];
  figuresLock: void;
  /** A new browser context, signed in as this person (null: a visitor). It is watched for errors like the test's own context. */
  contextOf: (email: string | null, options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A page of a new context, signed in as this person. */
  pageOf: (email: string | null, options?: BrowserContextOptions) => Promise<Page>;
};

function watch(context: BrowserContext, consoleErrors: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => consoleErrors.push(`uncaught: ${error.error().message}`));
}

/** The base of our tests. It watches every page: an error in any of them fails the test, even if the test does not look for it. */
export const test = base.extend<Fixtures>({
  measuresFigures: [false, { option: true }],
  expectedConsoleErrors: [null, { option: true }],
  consoleErrors: [
    async ({ context, expectedConsoleErrors }, use) => {
      const consoleErrors: string[] = [];
      watch(context, consoleErrors);
      await use(consoleErrors);
      expect(consoleErrors.filter((each) => !expectedConsoleErrors?.test(each))).toEqual([]);
    },
    { auto: true },
  ],
  figuresLock: [
    async ({ measuresFigures }, use) => {
      const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
      await client.connect();
      const lock = measuresFigures ? 'pg_advisory_lock' : 'pg_advisory_lock_shared';
      await client.query(`select ${lock}($1)`, [FIGURES_LOCK]);
      await use();
      await client.end();
    },
    { auto: true },
  ],
  contextOf: async ({ browser, baseURL, consoleErrors }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (email, options = {}) => {
      const storageState = email === null ? undefined : await sessionOf(email, baseURL ?? '');
      const context = await browser.newContext({ baseURL, storageState, ...options });
      watch(context, consoleErrors);
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },
  pageOf: async ({ contextOf }, use) => {
    await use(async (email, options) => (await contextOf(email, options)).newPage());
  },
});
