import { expect } from './fixture.ts';
import { formErrorIn } from './pledging.ts';
import { at, type Sight } from './sight.ts';
import { LIN, ROSA } from './sign-in.ts';

/** The page with the exports: of a reviewer, of a treasurer, and after refusals. */
export const EXPORT_SIGHTS: readonly Sight[] = [
  at('exports', ROSA, { path: '/admin/exports' }),
  at('exports-of-a-treasurer', LIN, { path: '/de/admin/exports' }),
  at('exports-refused', ROSA, {
    path: '/es/admin/exports?said=refused&what=figures&format=xlsx&campaign=eleven&from=2026-11-27&until=2026-11-01',
  }),
  at('exports-not-made', LIN, { path: '/admin/exports?said=unavailable&what=payments&format=csv' }),
  at('journal-accounts', LIN, { path: '/admin/exports/accounts?done=saved' }),
  {
    name: 'journal-accounts-refused',
    as: LIN,
    open: async (page) => {
      await page.goto('/de/admin/exports/accounts');
      await page.getByLabel('Bank').fill('1'.repeat(41));
      await page.getByRole('button', { name: 'Konten speichern' }).click();
      await expect(formErrorIn(page)).toBeVisible();
    },
  },
];
