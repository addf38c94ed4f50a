import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'built-page-'));
const pages = path.join(folder, '.next', 'server', 'app', 'es', 'error');

beforeAll(() => {
  mkdirSync(pages, { recursive: true });
  writeFileSync(path.join(pages, 'unavailable.html'), '<p>Ahora no</p>');
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
});

it('is the page the build made, read once, with another status', async () => {
  const { builtPageResponse } = await import('#server/http/built-page');
  const first = builtPageResponse('es', 'unavailable', 503);
  writeFileSync(path.join(pages, 'unavailable.html'), 'changed');
  const second = builtPageResponse('es', 'unavailable', 503);
  for (const answer of [first, second]) {
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(await answer.text()).toBe('<p>Ahora no</p>');
  }
});

it('still answers where there is no build', async () => {
  const { builtPageResponse } = await import('#server/http/built-page');
  const answer = builtPageResponse('en', 'no-page', 404);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([404, null]);
  expect(await answer.text()).toContain('no-page');
});
