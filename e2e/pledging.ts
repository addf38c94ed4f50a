import { expect, type APIRequestContext, type Page } from 'playwright/test';

/** The response of `POST /api/v1/pledges`. */
export type Made = Readonly<{
  reference: string;
  review: 'submitted' | 'approved';
  amount: number;
  currency: string;
  instalments: readonly { due: string | null; amount: number }[];
}>;

/** A one-time gift as JSON, in cents. */
export function gift(amount: number, more: object = {}): object {
  return { kind: 'one-time', amount, currency: 'USD', programme: 'grants', ...more };
}

/** An organisation's application as JSON; each has a different website. */
export function sponsorship(tier: string, organisation: string, more: object = {}): object {
  const host = organisation
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  const contact = { website: `https://${host}.sponsor.example/`, billingEmail: 'bills@sponsor.example' };
  return { kind: 'sponsorship', tier, years: 1, organisation, recognition: 'named', ...contact, ...more };
}

/** Makes a pledge with the API, as the person who is signed in. */
export async function makePledge(request: APIRequestContext, body: object): Promise<Made> {
  const answer = await request.post('/api/v1/pledges', {
    headers: { 'Idempotency-Key': crypto.randomUUID() },
    data: body,
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as Made;
}

/** The label of the button that a visitor sees on the check page. */
export const SIGN_IN_FIRST = /^Sign in to confirm$/;

/** The format of a reference, without verifying its check character. */
const REFERENCE = /PB-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}/;

/** The reference on the final page of a pledge. */
export async function readReceipt(page: Page): Promise<string> {
  const receipt = page.getByRole('region', { name: /^(Thank you!|¡Gracias!|Danke!)/ });
  await expect(receipt).toBeVisible();
  const reference = REFERENCE.exec(await receipt.innerText())?.[0];
  expect(reference).toBeDefined();
  // Without JavaScript a browser keeps the fragment of the form's address.
  await expect(page).toHaveURL(new RegExp(`/account/pledges/${reference}\\?made=1(#\\w+)?$`));
  return reference as string;
}

/** Opens a pledge at the desk. */
export async function openRecord(desk: Page, reference: string): Promise<void> {
  await desk.goto(`/admin/pledges/${reference}`);
  await expect(desk.getByRole('main')).toContainText(reference);
}

/** Opens an action of a record or of a supporter's page, enters its text and sends it. */
export async function act(page: Page, fold: string, button: string, text: string): Promise<void> {
  await page.locator('summary').filter({ hasText: fold }).click();
  const form = page.getByRole('form', { name: button });
  await form.getByRole('textbox').fill(text);
  await form.getByRole('button', { name: button }).click();
}

/** What a page says went wrong. The framework's announcer of a new page is an alert too, outside of `main`. */
export function formErrorIn(page: Page) {
  return page.getByRole('main').getByRole('alert');
}

/** The history of a pledge, newest first. */
export function historyOf(page: Page) {
  return page.locator('section', { has: page.getByRole('heading', { name: 'History' }) }).getByRole('listitem');
}

/** Sends a form, checks that the check page says these answers, and confirms. Returns the reference. */
export async function checkAndMake(page: Page, answers: readonly string[]): Promise<string> {
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
  for (const answer of answers) await expect(page.locator('main dl')).toContainText(answer);
  await page.getByRole('button', { name: 'Confirm your pledge' }).click();
  return readReceipt(page);
}
