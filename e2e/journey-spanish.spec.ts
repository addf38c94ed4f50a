import type { APIRequestContext, Page } from 'playwright/test';
import { expect, test } from './fixture.ts';
import { decode, fetchForm, postForm } from './html-form.ts';
import { waitForLink } from './emails.ts';
import { readReceipt, formErrorIn } from './pledging.ts';
import { switchTo } from './language.ts';
import { ADA, newAddress, signIn } from './sign-in.ts';

const CHECK = 'Repasar las respuestas';

async function give(page: Page, request: APIRequestContext): Promise<void> {
  const email = newAddress('regalo');
  await page.goto('/es/give/one-time');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.getByRole('radio', { name: 'Otro importe' }).check();
  await page.getByLabel('Tu propio importe').fill('1.000');
  await page.getByRole('radio', { name: 'Con nombre, sin importe' }).check();
  await page.getByText('Añade un mensaje o una dedicatoria').click();
  await page.getByLabel('Un mensaje').fill('Guardado\nhasta el final.');
  await page.getByRole('button', { name: CHECK }).click();

  await expect(page).toHaveURL('/es/give/one-time');
  await expect(formErrorIn(page).getByRole('heading')).toHaveText('Hay un problema');
  await expect(formErrorIn(page).getByRole('link')).toHaveText([
    /^El importe se puede leer de dos maneras\. Si quieres decir .*1000.*, escribe 1000/,
    'Escribe el nombre que se muestra o elige el anonimato.',
  ]);
  await expect(page.getByLabel('Tu propio importe')).toHaveValue('1.000');
  await expect(page.getByLabel('Un mensaje')).toHaveValue('Guardado\nhasta el final.');

  await page.getByLabel('Tu propio importe').fill('1.000,50');
  await page.getByRole('radio', { name: 'Donde más falta haga' }).check();
  await page.getByLabel('Nombre que se muestra').fill('Núria');
  await page.getByRole('button', { name: CHECK }).click();
  await expect(page).toHaveURL(/\/es\/give\/check\//);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Repasa tus respuestas');
  await expect(page.locator('main dl')).toContainText('1000,50\u00a0US$');
  await expect(page.locator('main dl')).toContainText('Donde más falta haga');

  await page.getByRole('link', { name: 'Cambiar nombre que se muestra' }).click();
  await expect(page).toHaveURL(/\/es\/give\/one-time\/change\?draft=.*#displayName$/);
  await page.getByLabel('Nombre que se muestra').fill('');
  await page.getByRole('button', { name: CHECK }).click();
  await expect(formErrorIn(page)).toContainText('Escribe el nombre que se muestra');
  await page.getByLabel('Nombre que se muestra').fill('Núria F.');
  await page.getByRole('button', { name: CHECK }).click();
  await expect(page.locator('main dl')).toContainText('Núria F.');

  await page.getByRole('button', { name: 'Iniciar sesión para confirmar' }).click();
  await expect(page).toHaveURL(/\/es\/sign-in\?returnTo=%2Fes%2Fgive%2Fcheck%2F/);
  await page.getByLabel('Tu dirección de correo').fill(email);
  await page.getByRole('button', { name: 'Enviarme un enlace' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mira tu correo');
  await page.goto(await waitForLink(request, email));
  await page.getByRole('button', { name: 'Iniciar sesión' }).click();
  await expect(page).toHaveURL(/\/es\/give\/check\//);
  await expect(page.locator('main dl')).toContainText('Guardado\nhasta el final.');
  await page.getByRole('button', { name: 'Confirmar tu compromiso' }).click();
  await readReceipt(page);
}

test('a gift in Spanish: refused, corrected, changed, signed in, made', ({ page, request }) => give(page, request));

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the same gift in Spanish', ({ page, request }) => give(page, request));
});

test('signing out on a page in Spanish leads to the home page in Spanish, and deletes the cookie', async ({
  page,
  request,
}) => {
  await signIn(request, newAddress('adios'));
  await page.context().addCookies((await request.storageState()).cookies);
  await page.goto('/es/account');
  await page.getByRole('button', { name: 'Cerrar sesión' }).click();
  await expect(page).toHaveURL('/es');
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('pledgebook.session');
});

test('membership and sponsorship in Spanish', async ({ pageOf }) => {
  const page = await pageOf(ADA);
  await page.goto('/es/give/membership');
  await page.getByRole('radio', { name: 'Colaboradora' }).check();
  await page.getByLabel('¿Cuántas horas al mes?').fill('4');
  await page.getByRole('radio', { name: 'Traducción' }).check();
  await page.getByRole('radio', { name: 'De forma anónima' }).check();
  await page.getByRole('button', { name: CHECK }).click();
  await expect(formErrorIn(page)).toContainText('El número de horas al mes tiene que ser al menos 5.');
  await page.getByLabel('¿Cuántas horas al mes?').fill('6');
  await page.getByRole('button', { name: CHECK }).click();
  await expect(page.getByText('Te comprometes a 6 horas al mes durante un año.')).toBeVisible();

  await page.goto('/es/give/sponsorship');
  await expect(page.getByRole('rowheader', { name: 'Logotipo en python.org' })).toBeVisible();
  await page.getByRole('radio', { name: 'Associate, 1500 US$ al año' }).check();
  await page.getByRole('radio', { name: '2 años' }).check();
  await page.getByLabel('Nombre de la organización').fill('Ejemplo y Cía.');
  await page.getByLabel('Su sitio web').fill('https://ejemplo.example');
  await page.getByLabel('Persona de contacto').fill('Nadie');
  await page.getByLabel('Correo para facturas').fill('facturas@ejemplo.example');
  await page.getByRole('radio', { name: 'De forma anónima' }).check();
  await page.getByRole('button', { name: CHECK }).click();
  await expect(page.getByText('Te comprometes a 3000,00 US$ en 2 plazos')).toBeVisible();
  await page.getByRole('link', { name: 'Cambiar persona de contacto' }).click();
  await expect(page).toHaveURL(/\/es\/give\/sponsorship\/change\?/);
  await expect(page.getByLabel('Nombre de la organización')).toHaveValue('Ejemplo y Cía.');
});

test('an error message is in the page’s language, and in English for an unknown language', async ({ request }) => {
  const refusal = async (path: string, button: string, extra: [string, string][]) => {
    const form = await fetchForm(request, path, button);
    const answer = await postForm(request, path, form, { programme: 'none' }, { extra });
    expect(answer.status()).toBe(200);
    return decode(await answer.text());
  };
  expect(await refusal('/es/give/one-time', CHECK, [])).toContain('El programa: elige una de las opciones');
  expect(await refusal('/es/give/one-time', CHECK, [['lang', 'en']])).toContain('The programme must be one');
  expect(await refusal('/give/one-time', 'Check your answers', [['lang', 'xx']])).toContain('The programme must be');
});

test('a path with an unsupported language is 404', async ({ request }) => {
  for (const lang of ['fr', 'toString']) {
    for (const path of ['give/one-time', 'give/one-time/change?draft=x', 'give/check/x'])
      expect((await request.get(`/${lang}/${path}`)).status(), `/${lang}/${path}`).toBe(404);
  }
});

test('changing the language half-way keeps every answer', async ({ page }) => {
  await page.goto('/give/one-time');
  await page.getByLabel('Your own amount').fill('860.42');
  await page.getByRole('radio', { name: 'Grants' }).check();
  await page.getByRole('radio', { name: 'Keep me anonymous' }).check();
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await page.getByRole('link', { name: 'Change amount' }).click();
  await expect(page).toHaveURL(/\/give\/one-time\/change\?draft=/);
  await switchTo(page, 'English', 'Español');
  await expect(page).toHaveURL(/\/es\/give\/one-time\/change\?draft=/);
  await expect(page.getByLabel('Tu propio importe')).toHaveValue('860.42');
});
