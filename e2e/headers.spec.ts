import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext } from 'playwright/test';
import { CHECKOUT } from '#scripts/process/paths';
import { expect, test } from './fixture.ts';
import { gift, makePledge } from './pledging.ts';
import { ADA, ROSA } from './sign-in.ts';

const PUBLIC = [
  '/',
  '/give',
  '/give/one-time',
  '/give/membership',
  '/give/sponsorship',
  '/figures',
  '/supporters',
  '/es/supporters',
  '/follow',
  '/privacy',
  '/accessibility',
];

async function readPolicy(request: APIRequestContext, address: string): Promise<Map<string, string>> {
  const answer = await request.get(address);
  const headers = answer.headers();
  expect(headers['x-content-type-options'], address).toBe('nosniff');
  expect(headers['referrer-policy'], address).toMatch(/^(strict-origin-when-cross-origin|same-origin|no-referrer)$/);
  expect(headers['x-powered-by'], address).toBeUndefined();
  expect(headers.server, address).toBeUndefined();
  const parts = (headers['content-security-policy'] ?? '').split(';').map((part) => part.trim().split(' '));
  const policy = new Map(parts.map(([name = '', ...values]) => [name, values.join(' ')]));
  for (const name of ['object-src', 'base-uri', 'frame-ancestors', 'script-src-attr']) {
    expect(policy.get(name), `${name} of ${address}`).toBe("'none'");
  }
  expect(policy.get('default-src')).toBe("'self'");
  expect(policy.get('form-action')).toBe("'self'");
  expect(policy.get('script-src')).not.toMatch(/unsafe-eval|https?:|\*/);
  return policy;
}

test('public pages are prerendered and the same for everyone', async ({ contextOf, request }) => {
  const manifest = JSON.parse(readFileSync(path.join(CHECKOUT, '.next', 'prerender-manifest.json'), 'utf8')) as {
    routes: Record<string, unknown>;
  };
  const ada = (await contextOf(ADA)).request;
  for (const address of PUBLIC) {
    expect(Object.keys(manifest.routes)).toContain(
      /^\/es(\/|$)/.test(address) ? address : `/en${address}`.replace(/\/$/, ''),
    );
    await readPolicy(request, address);
    const answer = await ada.get(address);
    // The forms are filled in for who is signed in.
    if (/\/give\/./.test(address)) {
      expect(answer.headers()['cache-control'], address).toContain('private');
      continue;
    }
    expect(answer.headers()['x-nextjs-prerender'], address).toMatch(/^1/);
    expect(answer.headers()['set-cookie'], address).toBeUndefined();
    expect(await answer.text()).not.toContain('ada@example.org');
  }
});

test('private pages are not cached, and have a new policy for each request', async ({ contextOf }) => {
  const { request } = await contextOf(ROSA);
  const { reference } = await makePledge(request, gift(88_000));
  const own = ['/account', '/account/profile', '/account/privacy', `/account/pledges/${reference}`];
  const desk = ['/admin/pledges', `/admin/pledges/${reference}`, '/admin/people', '/admin/messages'];
  const entry = ['/sign-in', '/sign-in/check-mail', '/sign-in/confirm?token=x', '/reminders?token=x', '/demo/mailbox'];
  for (const address of [...own, ...desk, ...entry]) {
    const [first, second] = [await readPolicy(request, address), await readPolicy(request, address)];
    expect(first.get('script-src'), address).toMatch(/'nonce-[^']{16,}' 'strict-dynamic'/);
    expect(first.get('script-src'), address).not.toContain('unsafe-inline');
    expect(first.get('script-src'), 'a nonce is used once').not.toBe(second.get('script-src'));
    const answer = await request.get(address);
    expect(answer.headers()['cache-control'], address).toMatch(/private.*no-store|no-store.*private/);
  }
  for (const address of ['/api/me', '/api/v1/pledges', `/api/v1/pledges/${reference}`]) {
    expect((await request.get(address)).headers()['cache-control'], address).toBe('private, no-store');
  }
});

test.describe('the watch for errors on every page', () => {
  test.use({ expectedConsoleErrors: /./ });

  test('detects what the policy blocks, and uncaught errors', async ({ pageOf, consoleErrors }) => {
    const page = await pageOf(ADA);
    await page.goto('/account');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "run"';
      const image = document.createElement('img');
      image.setAttribute('onerror', 'document.title = "run"');
      image.src = 'https://evil.example/pixel.png';
      document.body.append(image, script);
      queueMicrotask(() => {
        throw new Error('thrown on purpose');
      });
    });
    await expect.poll(() => consoleErrors.join('\n')).toMatch(/Content Security Policy[\s\S]*thrown on purpose/);
    await expect.poll(() => consoleErrors.join('\n')).toContain('https://evil.example/pixel.png');
  });
});
