import { expect, it } from 'vitest';
import { isOrganisationSlug } from '#domain/organisation-slug';

it.each([
  ['loom-weft-2', true],
  ['7f0c1b52-7f0c-4b52-9f0c-7f0c1b527f0c', true],
  ['', false],
  ['Loom', false],
  ['loom/weft', false],
  ['loom\u0000', false],
  ['loom\n', false],
  ['x'.repeat(81), false],
])('%j', (text, isSlug) => expect(isOrganisationSlug(text)).toBe(isSlug));
