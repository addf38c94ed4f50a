import { isLang } from '#content/languages';
import { toPersonRow, type PersonRow } from '#domain/import/person-row';
import { keyOf, storeRows } from '#server/import/import-store';
import { atNoon, type RowImport } from '#server/import/row-import';

/** Moves people in. Somebody with the address who is here already stays as they are. */
export const importPeople: RowImport<PersonRow> = {
  read: toPersonRow,
  write: (running, rows, { campaign }) =>
    storeRows(running, 'import_people', {
      rows: rows.map(({ id, email, name, address, language, since }) => ({
        key: keyOf(running.source, 'people', id),
        email,
        name,
        address,
        locale: isLang(language) ? language : null,
        since: since && atNoon(since, campaign.terms.timeZone),
      })),
    }),
};
