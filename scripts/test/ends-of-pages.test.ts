import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKOUT } from '#scripts/process/paths';

const APP = path.join(CHECKOUT, 'app');
const ENDS = [
  { file: 'not-found.tsx', said: /\b(getOr404|notFound)\(/ },
  { file: 'forbidden.tsx', said: /\b(requireStaff|forbidden)\(/ },
];

/** The nearest file with this name above a page: it is shown when the page gives this response. */
function nearest(page: string, file: string): string {
  for (let folder = path.dirname(page); folder.startsWith(APP); folder = path.dirname(folder)) {
    const found = path.join(folder, file);
    if (existsSync(found)) return readFileSync(found, 'utf8');
  }
  return '';
}

describe('a page that can answer 404 or 403', () => {
  const pages = readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'page.tsx')
    .map((page) => path.join(APP, page));

  it.each(ENDS)('has a file for that response ($file)', ({ file, said }) => {
    const ending = pages.filter((page) => said.test(readFileSync(page, 'utf8')));
    expect(ending.length).toBeGreaterThan(0);
    expect(ending.filter((page) => !nearest(page, file).includes('components/page'))).toEqual([]);
  });
});
