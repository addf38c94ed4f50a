import type { CivilDate } from '#domain/civil-date';
import type { ReadRow, RowCells } from '#domain/import/import-row';
import { TEXT_LIMITS } from '#domain/plain-text';

/** A person to be moved in. `id`: theirs in the other system, or else their address. `language`: as the file has it, for example `de_DE`; empty without one. */
export type PersonRow = Readonly<{
  id: string;
  email: string;
  name: string | null;
  address: string | null;
  language: string;
  since: CivilDate | null;
}>;

/** Reads a person. A postal address is one column of lines, or street, postcode, city and country. */
export function toPersonRow(cells: RowCells): ReadRow<PersonRow> {
  const email = cells.email();
  if (email === '') cells.fail('bad-email');
  const oneLine = (column: string) => cells.text(column, TEXT_LIMITS.name).replaceAll(/\s*\n\s*/g, ' ');
  const name = oneLine('name') || [oneLine('firstName'), oneLine('lastName')].filter(Boolean).join(' ');
  const place = [oneLine('postcode'), oneLine('city')].filter(Boolean).join(' ');
  const address = [cells.text('address', TEXT_LIMITS.postalAddress), place, oneLine('country')]
    .filter(Boolean)
    .join('\n');
  if (name.length > TEXT_LIMITS.name || address.length > TEXT_LIMITS.postalAddress) cells.fail('bad-text', name);
  const row = {
    id: cells.id('id') || email,
    email,
    name: name || null,
    address: address || null,
    language: cells.text('language').slice(0, 2).toLowerCase(),
    since: cells.date('since'),
  };
  return { kind: 'row', row };
}
