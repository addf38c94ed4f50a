import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { withProxy } from '#scripts/bench/proxy';
import { expect, test } from './fixture.ts';
import { formErrorIn } from './pledging.ts';

/** An action id that no build has. */
const GONE = '40'.padEnd(42, '0');
const OUTDATED = /status of 409/;

test.use({ expectedConsoleErrors: OUTDATED });

async function typeGift(page: Page): Promise<void> {
  await page.getByLabel('Your own amount').fill('77');
  await page.getByText('Add a message or a dedication').click();
  await page.getByLabel('A message').fill('Kept\nthrough a deployment.');
}

async function expectGiftTyped(page: Page): Promise<void> {
  await expect(page.getByLabel('Your own amount')).toHaveValue('77');
  await expect(page.getByLabel('A message')).toHaveValue('Kept\nthrough a deployment.');
}

test('with JavaScript, a form of an older build keeps every answer and asks the user to send it again', async ({
  page,
}) => {
  await page.goto('/give/one-time');
  await typeGift(page);
  await page.route('**/give/one-time', (route) =>
    route.continue({ headers: { ...route.request().headers(), 'next-action': GONE } }),
  );
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(formErrorIn(page)).toContainText(
    'The site was updated after you opened this page, so nothing was sent.',
  );
  await expectGiftTyped(page);
});

test.describe('behind the shipped proxy', () => {
  test.skip(spawnSync('nginx', ['-v']).error !== undefined, 'nginx is not installed');

  for (const [base, lang, title, button] of [
    ['', 'en', 'Your form was not sent', 'Check your answers'],
    ['/es', 'es', 'Tu formulario no se ha enviado', 'Repasar las respuestas'],
  ] as const) {
    test(`without JavaScript, the response is a page that asks the user to go back, in “${lang}”`, async ({
      contextOf,
      baseURL,
    }, info) => {
      await withProxy(path.join(info.outputDir, 'nginx'), baseURL ?? '', async (proxy) => {
        const page = await (await contextOf(null, { baseURL: proxy.origin, javaScriptEnabled: false })).newPage();
        const path = `${base}/give/one-time`;
        // The page as an older build served it.
        await page.route(`**${path}`, async (route) => {
          if (route.request().method() !== 'GET') return route.continue();
          const response = await route.fetch();
          const body = (await response.text()).replaceAll(/(\{&quot;id&quot;:&quot;)[0-9a-f]+/g, `$1${GONE}`);
          return route.fulfill({ response, body });
        });
        await page.goto(path);
        await page.getByRole('textbox').first().fill('77');
        const answered = page.waitForResponse((response) => response.request().method() === 'POST');
        await page.getByRole('button', { name: button }).click();
        expect((await answered).status()).toBe(409);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
        await page.goBack();
        await expect(page.getByRole('textbox').first()).toHaveValue('77');
        // The responses to JavaScript and programs do not change, and the proxy does not replace the form's own page.
        const multipart = { [`$ACTION_ID_${GONE}`]: '' };
        const plain = await page.request.post(path, { headers: { Accept: 'text/x-component' }, multipart });
        expect([plain.status(), await plain.text()]).toEqual([409, 'Server Action unavailable.']);
        const fresh = await page.request.get(path);
        expect([fresh.status(), (await fresh.text()).includes(title)]).toEqual([200, false]);
      });
    });
  }
});
