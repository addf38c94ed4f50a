import { expect, test as base } from './fixture.ts';
import { inDatabase } from './database.ts';
import { CLIENT, startOpenIdProvider, type Account, type LocalProvider } from './openid-provider.ts';
import { startOwnWeb } from './own-web.ts';
import { gift, makePledge, formErrorIn } from './pledging.ts';
import { ADA, newAddress, signIn } from './sign-in.ts';

type Site = Readonly<{ origin: string; provider: LocalProvider }>;

/** A second web process on the same database, with an OpenID provider in its settings. */
const test = base.extend<object, { site: Site }>({
  site: [
    async ({}, use, info) => {
      const providers: LocalProvider[] = [];
      const web = await startOwnWeb(info.project.outputDir, 'openid-web', async (origin) => {
        const provider = await startOpenIdProvider(`${origin}/api/auth/callback/oidc`);
        providers.push(provider);
        return {
          OIDC_ISSUER: provider.issuer,
          OIDC_CLIENT_ID: CLIENT.id,
          OIDC_CLIENT_SECRET: CLIENT.secret,
          OIDC_NAME: 'the Loopback Guild',
        };
      });
      const [provider] = providers as [LocalProvider];
      await use({ origin: web.origin, provider });
      await web.stop();
      await provider.stop();
    },
    { scope: 'worker' },
  ],
});

const account = (name: string, email: string, verified: boolean): Account => ({
  sub: crypto.randomUUID(),
  name,
  email,
  email_verified: verified,
});

const BUTTON = { name: 'Continue with the Loopback Guild' } as const;

for (const javaScriptEnabled of [true, false]) {
  test(`a verified address signs in${javaScriptEnabled ? '' : ', without JavaScript too'}, and returns to the previous page`, async ({
    contextOf,
    site,
  }) => {
    const page = await (await contextOf(null, { baseURL: site.origin, javaScriptEnabled })).newPage();
    const email = newAddress('guild');
    site.provider.letIn(account('Verity Guild', email.toUpperCase(), true));
    await page.goto('/account/privacy');
    await page.getByRole('button', BUTTON).click();
    await expect(page).toHaveURL(`${site.origin}/account/privacy`);
    await expect(page.getByRole('main')).toContainText(`Verity Guild (${email})`);
  });
}

test('a verified address known from an email belongs to the same person', async ({ contextOf, site, request }) => {
  const email = newAddress('known');
  await signIn(request, email);
  const { reference } = await makePledge(request, gift(89_000));
  const page = await (await contextOf(null, { baseURL: site.origin })).newPage();
  site.provider.letIn(account('Known Person', email, true));
  await page.goto('/sign-in');
  await page.getByRole('button', BUTTON).click();
  await expect(page).toHaveURL(`${site.origin}/account`);
  await expect(page.getByRole('link', { name: reference })).toBeVisible();
});

test('a person with a role from before their first sign-in is verified by the provider', async ({
  contextOf,
  site,
}) => {
  const email = newAddress('granted');
  await inDatabase('INSERT INTO person (email) VALUES ($1)', [email]);
  const page = await (await contextOf(null, { baseURL: site.origin })).newPage();
  site.provider.letIn(account('Grant Ed', email, true));
  await page.goto('/sign-in');
  await page.getByRole('button', BUTTON).click();
  await expect(page).toHaveURL(`${site.origin}/account`);
  const verified = 'SELECT 1 AS is FROM person WHERE email = $1 AND email_verified IS NOT NULL';
  expect(await inDatabase(verified, [email])).toEqual([{ is: 1 }]);
});

test('a provider’s account belongs to its own person, even if another person is signed in', async ({
  contextOf,
  site,
  request,
}) => {
  const [here, there] = [newAddress('here'), newAddress('there')];
  await signIn(request, there);
  const context = await contextOf(null, { baseURL: site.origin });
  const page = await context.newPage();
  for (const email of [here, there]) {
    site.provider.letIn(account('Somebody', email, true));
    await page.goto('/sign-in?returnTo=/account/privacy');
    await page.getByRole('button', BUTTON).click();
    await expect(page.getByRole('main')).toContainText(email);
    // Signs out at the provider, not here.
    await context.clearCookies({ name: /^_/ });
  }
});

test('an unverified address gives access to no account, and never to another person’s', async ({ contextOf, site }) => {
  for (const email of [ADA, newAddress('unverified')]) {
    const page = await (await contextOf(null, { baseURL: site.origin })).newPage();
    site.provider.letIn(account('Impostor', email, false));
    await page.goto('/sign-in');
    await page.getByRole('button', BUTTON).click();
    await expect(page).toHaveURL(/\/sign-in\?.*error=/);
    await expect(formErrorIn(page)).toContainText('That account has no verified email address.');
    await page.goto('/account');
    await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  }
});

test('an unreachable provider gives an error message next to its button', async ({ contextOf }, info) => {
  const settings = {
    OIDC_ISSUER: 'http://127.0.0.1:1',
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_NAME: 'the Loopback Guild',
  };
  const web = await startOwnWeb(info.project.outputDir, 'openid-unreachable-web', () => settings);
  try {
    for (const javaScriptEnabled of [true, false]) {
      const page = await (await contextOf(null, { baseURL: web.origin, javaScriptEnabled })).newPage();
      await page.goto('/es/sign-in');
      await page.getByRole('button', { name: 'the Loopback Guild' }).click();
      const button = page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ has: page.locator('[role="alert"]') });
      await expect(button).toContainText('the Loopback Guild');
      await expect(page).toHaveURL(`${web.origin}/es/sign-in`);
      await expect(page.getByLabel('Tu dirección de correo')).not.toHaveAttribute('aria-invalid', 'true');
    }
  } finally {
    await web.stop();
  }
});
