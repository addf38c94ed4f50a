import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parseCatalogue, toCatalogueJson } from '#domain/catalogue';
import { CHECKOUT } from '#scripts/process/paths';

it('the example in docs/catalogue.md is a catalogue, with every field, and the table names each field', () => {
  const text = readFileSync(path.join(CHECKOUT, 'docs', 'catalogue.md'), 'utf8');
  const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(text)?.[1] ?? '') as Record<string, object[]>;
  const parsed = parseCatalogue(example);
  expect(parsed).toMatchObject({ ok: true });
  if (parsed.ok) expect(toCatalogueJson(parsed.catalogue)).toEqual(example);
  const fields = new Set(['groups', 'tiers', 'benefits'].flatMap((list) => Object.keys(example[list]?.[0] ?? {})));
  for (const field of fields)
    expect(text, field).toMatch(new RegExp(`^\\| \`([a-z]+\\[\\]\\.)?${field}(\\[\\])?\``, 'm'));
});
