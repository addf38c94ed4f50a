import { expect, it, vi } from 'vitest';
import { POST } from './route';

vi.mock('#server/auth', () => ({ findActor: vi.fn(async () => null) }));
vi.mock('#server/env', () => ({ getEnv: () => ({ SITE_URL: 'http://here.example', TRUSTED_PROXY: 0 }) }));
vi.mock('#server/identity/set-locale', () => ({ setLocale: vi.fn() }));

async function switchFrom(referer: string | null, locale: string): Promise<string | null> {
  const headers = new Headers({ 'Content-Type': 'application/x-www-form-urlencoded' });
  if (referer !== null) headers.set('Referer', referer);
  const request = new Request('http://here.example/api/locale', { method: 'POST', headers, body: `locale=${locale}` });
  return (await POST(request)).headers.get('location');
}

it.each([
  ['a page', 'http://here.example/figures?x=1', '/es/figures?x=1'],
  ['a page of another language', 'http://here.example/de/figures', '/es/figures'],
  ['an address that does not exist', 'http://here.example/no/such-page', '/es/no/such-page'],
  ['the framework’s page for a 404', 'http://here.example/_not-found', '/es'],
  ['the same in another language', 'http://here.example/de/_not-found', '/es'],
  ['a tricky address', 'http://here.example//elsewhere.example', '/es'],
  ['nowhere', null, '/es'],
])('the language switch leads from %s to the same page or the home page in that language', async (_, from, to) => {
  expect(await switchFrom(from, 'es')).toBe(to);
});

it('leads to the default language without a prefix', async () => {
  expect(await switchFrom('http://here.example/es/no/such-page', 'en')).toBe('/no/such-page');
});
