import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { EXPORTS } from '#domain/export';
import { toCells } from '#server/export/cells';
import { EXPORT_COLUMNS } from '#server/export/export-columns';

const DOCUMENT = readFileSync(path.join(import.meta.dirname, '../../docs/exports.md'), 'utf8');

/** The names in the first column of the table below a heading. */
function documented(heading: string): string[] {
  const [, part = ''] = DOCUMENT.split(`\n## ${heading}\n`);
  const [own = ''] = part.split('\n## ');
  return [...own.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name ?? '');
}

it.each(EXPORTS)('docs/exports.md has the columns of “%s”, in their order', (name) => {
  expect(documented(name)).toEqual(EXPORT_COLUMNS[name].map((column) => column.name));
});

it.each(EXPORTS)('every amount of “%s” has its currency', (name) => {
  const columns = EXPORT_COLUMNS[name];
  expect(new Set(columns.map((column) => column.name)).size).toBe(columns.length);
  expect(() => toCells(columns)).not.toThrow();
});

it('an amount without a currency is a fault of the code', () => {
  expect(() => toCells([{ name: 'amount', kind: 'amount' }])).toThrow('has no column currency');
});
