import pg from 'pg';
import { test as base, expect, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright/test';
import { sessionOf } from './sign-in.ts';

export { expect };

/** One number of PostgreSQL's advisory locks: who moves public figures shares it, who measures them has it alone. */
const FIGURES_LOCK = 20_261_121;

type Fixtures = {
  /** Whether the test measures public figures, so that no other may move them meanwhile. */
  measuresFigures: boolean;
  /** Console errors the test brings about on purpose. */
  expectedConsoleErrors: RegExp | null;
  /** All that went wrong in any page of the test: console errors (the content policy's among them) and uncaught errors. */
  consoleErrors: string[];
  figuresLock: void;
  /** A new browser context, signed in as this person (null: a visitor), watched like the test's own. */
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

/** Our test: every page is watched, and whatever goes wrong in one fails the test although nothing looked at it. */
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
