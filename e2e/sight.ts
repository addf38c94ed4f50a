import type { Page } from 'playwright/test';
import { expect } from './fixture.ts';

type Opened = Readonly<{ path: string; status?: number }>;
type PageOf = (email: string | null) => Promise<Page>;

/** A page in one state: who is signed in, and how to reach that state; `path` if opening it is enough. */
export type Sight = Readonly<{
  name: string;
  as: string | null;
  path?: string;
  open: (page: Page, pageOf: PageOf) => Promise<void>;
}>;

/** A page in the state in which its address opens. */
export const at = (name: string, as: string | null, { path, status = 200 }: Opened): Sight => ({
  name,
  as,
  path,
  open: async (page) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(status);
  },
});
