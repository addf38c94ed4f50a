import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LANGUAGE_LIST } from '#content/languages';
import { keepErrorPages } from '#scripts/process/keep-error-pages';
import { ERROR_PAGES, errorPageFile } from '#server/http/error-page-response';

let root: string;
const built = (code: string, page: string) => path.join(root, '.next', 'server', 'app', code, 'error', `${page}.html`);
const htmlOf = (code: string, page: string) => `<!DOCTYPE html><html lang="${code}" dir="ltr"><p>${page}</p></html>`;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'pledgebook-build-'));
  for (const { code } of LANGUAGE_LIST)
    for (const page of ERROR_PAGES) {
      mkdirSync(path.dirname(built(code, page)), { recursive: true });
      writeFileSync(built(code, page), htmlOf(code, page));
    }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('stores every page in every language in the folder that the site reads', () => {
  keepErrorPages(root);
  for (const { code } of LANGUAGE_LIST)
    for (const page of ERROR_PAGES)
      expect(readFileSync(path.join(root, errorPageFile(code, page)), 'utf8')).toBe(htmlOf(code, page));
});

it.each([
  ['missing', null],
  ['empty', ''],
  ['incomplete', '<html lang="es">'],
  ['in another language', htmlOf('en', 'unavailable')],
])('makes the build fail if a page is %s', (_, html) => {
  if (html === null) rmSync(built('es', 'unavailable'));
  else writeFileSync(built('es', 'unavailable'), html);
  expect(() => keepErrorPages(root)).toThrow(/es.error.unavailable\.html/);
});
