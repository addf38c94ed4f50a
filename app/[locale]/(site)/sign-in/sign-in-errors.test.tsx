import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { EMPTY_FORM } from '#components/form/form-state';
import { LANGUAGE_LIST } from '#content/languages';
import { SIGN_IN } from '#content/messages/sign-in';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages } from '#server/i18n/translate';
import { startProvider } from '#server/sign-in/start-provider';
import { goToProvider } from './actions';
import Page from './page';

vi.mock('#server/sign-in/start-provider', () => ({ startProvider: vi.fn() }));
vi.mock('#server/sign-in/sign-in-queries', () => ({
  getSignInOffer: () => ({ minutes: 10, providers: [{ id: 'oidc', name: 'the Guild' }] }),
}));
vi.mock('../../get-locale', () => ({ getLocale: () => Promise.resolve('en') }));

describe('a provider that is unreachable or not offered', () => {
  it.each(LANGUAGE_LIST)('is an error of its button, in $name', async ({ code }) => {
    vi.mocked(startProvider).mockResolvedValue(null);
    const data = new FormData();
    for (const [name, value] of Object.entries({ provider: 'oidc', ...toLocaleFields(code) })) data.set(name, value);
    expect(await goToProvider(EMPTY_FORM, data)).toEqual({
      answers: {},
      errors: [{ field: 'form', text: readMessages(code, SIGN_IN).providerFailed }],
    });
  });
});

describe('the sign-in page after a provider’s refusal', () => {
  const show = async (error?: string) => {
    const [params, searchParams] = [Promise.resolve({ locale: 'en' }), Promise.resolve({ error })];
    return renderToStaticMarkup(await Page({ params, searchParams }));
  };

  it('has the reason at the top of the form, and no error on the email field', async () => {
    const html = await show('EmailNotVerified');
    expect(html).toMatch(/role="alert".*That account has no verified email address/s);
    expect(html).not.toContain('href="#email"');
    expect(html).not.toContain('aria-invalid="true"');
  });

  it('shows no error without a refusal', async () => {
    expect(await show()).not.toContain('role="alert"');
  });
});
