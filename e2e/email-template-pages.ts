import { giveUpJob } from './database.ts';
import { expect } from './fixture.ts';
import { formErrorIn } from './pledging.ts';
import { at, type Sight } from './sight.ts';
import { ROSA } from './sign-in.ts';

/** The texts of emails, and the jobs that were given up, at the desk. */
export const EMAIL_TEMPLATE_SIGHTS: readonly Sight[] = [
  at('email-templates', ROSA, { path: '/admin/emails/templates' }),
  at('email-template-saved', ROSA, { path: '/admin/emails/templates/pledge-ended?lang=es&said=saved' }),
  {
    name: 'email-template-preview-de',
    as: ROSA,
    open: async (page) => {
      await page.goto('/de/admin/emails/templates/instalment-coming');
      await page.getByLabel('Anrede').fill('Guten Tag,');
      await page.getByRole('button', { name: 'Vorschau' }).click();
      await expect(page.locator('#preview')).toBeFocused();
      await expect(page.locator('iframe').first()).toBeVisible();
    },
  },
  {
    name: 'email-template-refused',
    as: ROSA,
    open: async (page) => {
      await page.goto('/es/admin/emails/templates/place-offered');
      await page.getByLabel('Asunto').fill('{nadie}');
      await page.getByRole('button', { name: 'Guardar' }).click();
      await expect(formErrorIn(page)).toBeFocused();
    },
  },
  {
    name: 'jobs-given-up',
    as: ROSA,
    open: async (page) => {
      await giveUpJob();
      await page.goto('/admin/emails');
      await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible();
    },
  },
];
