import { parseCatalogue, type ParsedCatalogue } from '#domain/catalogue';
import { parseSponsorsFixture } from '#domain/catalogue-from-fixture';

/** The catalogue of a file, all its problems, or why it is not JSON. */
export type ReadCatalogue = ParsedCatalogue | Readonly<{ ok: 'not-json'; problem: string }>;

/** Reads a file in our own JSON format, or a `sponsors` fixture of python.org's site: that is a list of rows, all in US dollars. Our own format is an object. */
export function readCatalogue(text: string): ReadCatalogue {
  let json: unknown;
  try {
    // Some editors and PowerShell write a byte order mark, which JSON does not allow.
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { ok: 'not-json', problem: error instanceof Error ? error.message : String(error) };
  }
  return Array.isArray(json) ? parseSponsorsFixture(json, 'USD') : parseCatalogue(json);
}
