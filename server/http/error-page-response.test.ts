import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LANGUAGE_LIST } from '#content/languages';
import { isDevelopment } from '#server/env';

vi.mock('#server/env', () => ({ isDevelopment: vi.fn() }));

let folder: string;
const load = () => import('#server/http/error-page-response');

async function write(): Promise<void> {
  const { ERROR_PAGES, errorPageFile } = await load();
  for (const { code } of LANGUAGE_LIST)
    for (const page of ERROR_PAGES) {
      const file = path.join(folder, errorPageFile(code, page));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, `<p>${page} in ${code}</p>`);
    }
}

beforeEach(() => {
  // The module caches what it has read.
  vi.resetModules();
  vi.mocked(isDevelopment).mockReturnValue(false);
  folder = mkdtempSync(path.join(tmpdir(), 'error-pages-'));
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('an error response', () => {
  it('is the page from the build, read once, with the error’s status', async () => {
    await write();
    const { errorPageFile, errorPageResponse } = await load();
    for (const text of ['as it was', 'changed']) {
      const answer = errorPageResponse('es', 'unavailable', 503);
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      expect(await answer.text()).toBe('<p>unavailable in es</p>');
      writeFileSync(path.join(folder, errorPageFile('es', 'unavailable')), text);
    }
    const missing = errorPageResponse('en', 'no-page', 404);
    expect([missing.status, missing.headers.get('retry-after')]).toEqual([404, null]);
  });

  it('is verified before the site starts: the error names a missing page', async () => {
    await write();
    const { checkErrorPages, errorPageFile } = await load();
    rmSync(path.join(folder, errorPageFile('de', 'no-page')));
    expect(checkErrorPages).toThrow('.next/error-pages/de/no-page.html is missing. Run: npm run build');
    await write();
    expect(checkErrorPages).not.toThrow();
  });

  it('has a placeholder only in next dev, which builds no pages', async () => {
    const { checkErrorPages, errorPageResponse } = await load();
    expect(() => errorPageResponse('en', 'no-page', 404)).toThrow('is missing');
    vi.mocked(isDevelopment).mockReturnValue(true);
    expect(checkErrorPages).not.toThrow();
    expect(await errorPageResponse('en', 'no-page', 404).text()).toContain('no-page');
  });
});
