import type { Page } from 'playwright/test';
import { openCard } from './card-form.ts';
import { DESK_SIGHTS } from './desk-pages.ts';
import { DOCUMENT_SIGHTS } from './document-pages.ts';
import { expect } from './fixture.ts';
import { ORGANISATION_SIGHTS } from './organisation-pages.ts';
import { act, formErrorIn, gift, historyOf, makePledge, readReceipt } from './pledging.ts';
import { getReminder } from './reminders.ts';
import { at, type Sight } from './sight.ts';
import { ADA, LIN, ROSA, newAddress } from './sign-in.ts';

async function typeGift(page: Page): Promise<void> {
  await page.goto('/give/one-time');
  await page.getByLabel('Your own amount').fill('860.42');
  await page.getByRole('radio', { name: 'Grants' }).check();
  await page.getByRole('radio', { name: '12 monthly payments' }).check();
  await page.getByRole('radio', { name: 'By name, with the amount' }).check();
  await page.getByLabel('Name to show').fill('Wolfeschlegelsteinhausenbergerdorff '.repeat(4).trim());
  await page.getByText('Add a message or a dedication').click();
  await page.getByLabel('A message').fill('Donaudampfschifffahrtsgesellschaftskapitän'.repeat(6));
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
}

async function typeCard(page: Page): Promise<void> {
  await openCard(page);
  await page.getByLabel('Email address for the card').fill('family@example');
  await page.getByLabel('Your words').fill('Donaudampfschifffahrtsgesellschaftskapitän'.repeat(6));
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(formErrorIn(page)).toContainText('must look like name@example.org');
}

async function typeSpanishGift(page: Page): Promise<void> {
  await page.goto('/es/give/one-time');
  await page.getByLabel('Tu propio importe').fill('860.42');
  await page.getByRole('radio', { name: 'Ayudas' }).check();
  await page.getByRole('radio', { name: '12 pagos mensuales' }).check();
  await page.getByRole('radio', { name: 'Con nombre e importe' }).check();
  await page.getByLabel('Nombre que se muestra').fill('Ramón '.repeat(20).trim());
  await page.getByRole('button', { name: 'Repasar las respuestas' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Repasa tus respuestas');
}

/** The pages of the site in every state that a visitor can find them in. */
export const SIGHTS: readonly Sight[] = [
  at('home', null, { path: '/' }),
  at('give', null, { path: '/give' }),
  at('give-one-time', null, { path: '/give/one-time' }),
  at('give-membership', null, { path: '/give/membership' }),
  at('give-sponsorship', null, { path: '/give/sponsorship' }),
  at('give-one-time-es', null, { path: '/es/give/one-time' }),
  at('give-membership-es', null, { path: '/es/give/membership' }),
  at('give-sponsorship-es', null, { path: '/es/give/sponsorship' }),
  at('check-gone-es', null, { path: '/es/give/check/no-such', status: 404 }),
  at('figures', null, { path: '/figures' }),
  at('sponsors', null, { path: '/sponsors' }),
  at('home-es', null, { path: '/es' }),
  at('give-es', null, { path: '/es/give' }),
  at('figures-es', null, { path: '/es/figures' }),
  at('sponsors-es', null, { path: '/es/sponsors' }),
  at('supporters', null, { path: '/supporters' }),
  at('supporters-es', null, { path: '/es/supporters' }),
  at('supporters-hit', null, { path: '/supporters/search?q=e' }),
  at('supporters-hit-es', null, { path: '/es/supporters/search?q=e' }),
  at('supporters-none', null, { path: '/supporters/search?q=%3Cb%3E%25_%22' }),
  at('supporters-none-es', null, { path: `/es/supporters/search?q=${'%F0%9F%90%8D'.repeat(200)}` }),
  at('supporters-lost', null, { path: '/supporters/search?after=cut' }),
  at('follow', null, { path: '/follow' }),
  at('privacy-statement', null, { path: '/privacy' }),
  at('accessibility', null, { path: '/accessibility' }),
  at('follow-es', null, { path: '/es/follow' }),
  at('privacy-statement-es', null, { path: '/es/privacy' }),
  at('accessibility-es', null, { path: '/es/accessibility' }),
  at('story', null, { path: '/story' }),
  at('story-es', null, { path: '/es/story' }),
  at('milestone', null, { path: '/story/visionary-level' }),
  at('milestone-es', null, { path: '/es/story/visionary-level' }),
  at('milestone-unknown', null, { path: '/story/no-such-milestone', status: 404 }),
  at('impact', null, { path: '/impact' }),
  at('impact-es', null, { path: '/es/impact' }),
  at('programme', null, { path: '/impact/developer-in-residence' }),
  at('programme-es', null, { path: '/es/impact/where-needed' }),
  at('programme-unknown', null, { path: '/es/impact/no-such-programme', status: 404 }),
  at('sign-in', null, { path: '/sign-in' }),
  at('link-mangled', null, { path: '/sign-in/confirm?token=cut' }),
  at('link-used', null, { path: `/sign-in/confirm?token=${'A'.repeat(43)}` }),
  at('forgotten', null, { path: '/sign-in/forgotten' }),
  at('forgotten-de', null, { path: '/de/sign-in/forgotten' }),
  at('forget', ADA, { path: '/account/privacy/forget' }),
  at('forget-es', ADA, { path: '/es/account/privacy/forget' }),
  at('email-change-bad-link', null, { path: '/sign-in/change-email?token=cut' }),
  at('email-change-done-es', null, { path: '/es/sign-in/change-email?result=changed' }),
  at('reminders-bad-link', null, { path: '/reminders?token=cut' }),
  at('mailbox-empty', null, { path: `/demo/mailbox?to=${newAddress('nobody')}` }),
  at('not-found', null, { path: '/no-such-page', status: 404 }),
  at('not-found-es', null, { path: '/es/nada', status: 404 }),
  at('unavailable', null, { path: '/error/unavailable' }),
  at('unavailable-es', null, { path: '/es/error/unavailable' }),
  at('form-outdated', null, { path: '/error/form-outdated' }),
  at('form-outdated-es', null, { path: '/es/error/form-outdated' }),
  at('form-too-large', null, { path: '/error/too-large' }),
  at('account', ADA, { path: '/account' }),
  at('account-empty', LIN, { path: '/account?cursor=1' }),
  at('profile', ADA, { path: '/account/profile' }),
  at('privacy', ADA, { path: '/account/privacy' }),
  {
    name: 'give-refused',
    as: null,
    open: async (page) => {
      await page.goto('/give/one-time');
      await page.getByLabel('Your own amount').fill('1,000');
      await page.getByText('Add a message or a dedication').click();
      await page.getByRole('radio', { name: 'In memory of' }).check();
      await page.getByRole('button', { name: 'Check your answers' }).click();
      await expect(formErrorIn(page)).toBeFocused();
    },
  },
  {
    name: 'give-refused-es',
    as: null,
    open: async (page) => {
      await page.goto('/es/give/sponsorship');
      await page.getByLabel('Su sitio web').fill('sin esquema');
      await page.getByRole('button', { name: 'Repasar las respuestas' }).click();
      await expect(formErrorIn(page)).toBeFocused();
    },
  },
  ...ORGANISATION_SIGHTS,
  { name: 'check-es', as: null, open: typeSpanishGift },
  {
    name: 'change-es',
    as: null,
    open: async (page) => {
      await typeSpanishGift(page);
      await page.getByRole('link', { name: 'Cambiar importe' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hacer una aportación');
    },
  },
  { name: 'check', as: null, open: typeGift },
  { name: 'card-refused', as: null, open: typeCard },
  {
    name: 'change',
    as: null,
    open: async (page) => {
      await typeGift(page);
      await page.getByRole('link', { name: 'Change message' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Make a gift');
    },
  },
  {
    name: 'receipt',
    as: ADA,
    open: async (page) => {
      await typeGift(page);
      await page.getByRole('button', { name: 'Confirm your pledge' }).click();
      await readReceipt(page);
    },
  },
  {
    name: 'receipt-to-pay',
    as: newAddress('payer'),
    open: async (page) => {
      const { reference } = await makePledge(page.request, gift(40_000, { instalments: 4 }));
      await page.goto(`/account/pledges/${reference}?made=1`);
      await expect(page.getByRole('region', { name: 'How to pay' })).toBeVisible();
    },
  },
  {
    name: 'pledge-to-pay-de',
    as: newAddress('payer'),
    open: async (page) => {
      const { reference } = await makePledge(page.request, gift(40_000, { instalments: 12 }));
      await page.goto(`/de/account/pledges/${reference}`);
      await expect(page.getByRole('region', { name: 'So bezahlst du' })).toBeVisible();
    },
  },
  {
    name: 'pledge-with-question',
    as: ADA,
    open: async (page, pageOf) => {
      const { reference } = await makePledge(page.request, gift(87_000, { instalments: 12, message: 'Two\nlines.' }));
      const desk = await pageOf(ROSA);
      await desk.goto(`/admin/pledges/${reference}`);
      await act(
        desk,
        'Ask for information',
        'Send the question',
        'Is this from you, or from your meet-up?\nIt matters.',
      );
      await expect(historyOf(desk).first()).toContainText('Question asked');
      await page.goto(`/account/pledges/${reference}`);
      await expect(page.getByRole('heading', { name: 'The foundation has a question' })).toBeVisible();
    },
  },
  {
    name: 'pledge-changes',
    as: newAddress('changing'),
    open: async (page) => {
      const named = { recognition: 'named', displayName: 'Wolfeschlegelsteinhausenbergerdorff', message: 'Go on!' };
      const { reference } = await makePledge(page.request, gift(10_003, { instalments: 12, ...named }));
      await page.goto(`/account/pledges/${reference}`);
      await page.locator('summary').filter({ hasText: 'Reduce or cancel what is left' }).click();
      await page.getByLabel('Reduce by').fill('25');
      await page.getByRole('button', { name: 'Confirm the change' }).click();
      await expect(historyOf(page).first()).toContainText('Ended by the supporter');
      await page.getByRole('button', { name: 'Thank me at events' }).click();
      await expect(historyOf(page).first()).toContainText('Thank by name at events: yes');
      for (const fold of ['Pay in other instalments', 'Choose another programme', 'Reduce or cancel what is left'])
        await page.locator('summary').filter({ hasText: fold }).click();
      await page.getByRole('button', { name: 'Confirm the change' }).click();
      await expect(formErrorIn(page)).toBeFocused();
    },
  },
  {
    name: 'pledge-anonymous-de',
    as: newAddress('anonymous'),
    open: async (page) => {
      const { reference } = await makePledge(page.request, gift(10_000));
      await page.goto(`/de/account/pledges/${reference}`);
      await page.locator('summary').filter({ hasText: 'In anderen Raten zahlen' }).click();
      await expect(page.getByRole('heading', { name: 'Was gezeigt werden darf' })).toBeVisible();
    },
  },
  {
    name: 'reminders',
    as: null,
    open: async (page, pageOf) => {
      await page.goto((await getReminder((await pageOf(null)).request)).link);
    },
  },
  {
    name: 'reminders-paused-es',
    as: null,
    open: async (page, pageOf) => {
      await page.goto(`/es${(await getReminder((await pageOf(null)).request)).link}`);
      await page.getByRole('button', { name: 'Pausar los recordatorios' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tus recordatorios están en pausa');
    },
  },
  {
    name: 'pledge-with-reminders',
    as: null,
    open: async (page) => {
      const { reference } = await getReminder(page.request);
      await page.goto(`/account/pledges/${reference}`);
    },
  },
  ...DOCUMENT_SIGHTS,
  ...DESK_SIGHTS,
];
