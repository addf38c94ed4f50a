import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKOUT } from '#scripts/process/paths';

const APP = path.join(CHECKOUT, 'app');
/** Every way in which a page can end so, by the framework's functions or by ours that call them. */
const ENDS = [
  { file: 'not-found.tsx', calls: ['notFound', 'getOr404', 'findPublicCampaign', 'getLocale'] },
  { file: 'forbidden.tsx', calls: ['forbidden', 'requireStaff'] },
];
/** getLocale ends a page in a language that the site does not have. Such an address never comes to the page: e2e/ends.spec.ts asks for all of them. */
const ANSWERED_BEFORE = new Set(['getLocale']);

/** The nearest file with this name above a page: it is shown when the page gives this response. */
function nearest(page: string, file: string): string {
  for (let folder = path.dirname(page); folder.startsWith(APP); folder = path.dirname(folder)) {
    const found = path.join(folder, file);
    if (existsSync(found)) return readFileSync(found, 'utf8');
  }
  return '';
}

/** Whether Next calls the file's functions itself. */
const isPage = (file: string) => /^(page|route|layout)\.tsx?$/.test(path.basename(file));

const SOURCES = ['app', 'server'].flatMap((folder) =>
  readdirSync(path.join(CHECKOUT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => path.join(CHECKOUT, folder, file)),
);

/** The exported functions of a file in whose text another is called. */
function functionsCalling(call: string, text: string): string[] {
  return text
    .split(/^export (?:async )?function /m)
    .slice(1)
    .filter((body) => new RegExp(`\\b${call}\\(`).test(body))
    .map((body) => /^\w+/.exec(body)?.[0] ?? '');
}

describe('a page that can answer 404 or 403', () => {
  const pages = readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'page.tsx')
    .map((page) => path.join(APP, page));

  it.each(ENDS)('ends so only by the functions that are known here ($file)', ({ calls: [first = '', ...ours] }) => {
    const makers = SOURCES.filter((file) => new RegExp(`\\b${first}\\(`).test(readFileSync(file, 'utf8')))
      .filter((file) => !isPage(file))
      .flatMap((file) => functionsCalling(first, readFileSync(file, 'utf8')));
    expect(makers.toSorted()).toEqual(ours.toSorted());
  });

  it.each(ENDS)('shows something then ($file)', ({ file, calls }) => {
    const said = new RegExp(`\\b(${calls.filter((call) => !ANSWERED_BEFORE.has(call)).join('|')})[(<]`);
    const ending = pages.filter((page) => said.test(readFileSync(page, 'utf8')));
    expect(ending.length).toBeGreaterThan(0);
    expect(ending.filter((page) => !nearest(page, file).includes('components/page'))).toEqual([]);
  });
});

describe('a page that fails', () => {
  it('has words for it in each group of pages, because a group is a document of its own', () => {
    const locale = path.join(APP, '[locale]');
    const groups = readdirSync(locale).filter((name) => name.startsWith('('));
    expect(groups.length).toBeGreaterThan(2);
    const without = groups.filter(
      (group) => !['error.tsx', 'admin/error.tsx'].some((file) => existsSync(path.join(locale, group, file))),
    );
    expect(without).toEqual([]);
  });
});
