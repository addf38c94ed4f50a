import { expect, it } from 'vitest';
import { BENEFITS } from '#content/messages/benefits';
import { DESK_CATALOGUE } from '#content/messages/desk-catalogue';
import { DESK_CATALOGUE_YEAR } from '#content/messages/desk-catalogue-year';
import { REFUSALS } from '#content/messages/refusals';

it.each([
  ['the page of a year', [BENEFITS, DESK_CATALOGUE, DESK_CATALOGUE_YEAR]],
  ['the forms', [REFUSALS, DESK_CATALOGUE, DESK_CATALOGUE_YEAR]],
])('the messages of %s have no key twice: the later one would replace the other', (_, used) => {
  const keys = used.flatMap(({ texts }) => Object.keys(texts));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
