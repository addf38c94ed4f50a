import type { Person } from '#server/auth';
import { writeCsv } from '#server/export/write-csv';
import { findOwnData } from '#server/privacy/own-data-store';

/** Everything that is stored about a person, by its part: `pledges`, `emails`, `sessions` … Null if the person does not exist any more. */
export async function readOwnData(person: Person): Promise<object | null> {
  const found = await findOwnData(person.id);
  if (!found) return null;
  const { history, ...rest } = found;
  const records = [person.id, ...found.merged.map(({ id }) => id)];
  // Who else acted is not the person's own data.
  const events = history.map(({ actorId, private: text, ...event }) => ({
    ...event,
    byYou: actorId !== null && records.includes(actorId),
    text: text?.data ?? null,
  }));
  return { ...rest, events };
}

/** The values in a tree with their paths: `pledges.0.amount`. Amounts are minor units. */
function flatten(value: unknown, path: readonly string[] = []): (readonly [string, string])[] {
  if (value instanceof Date) return [[path.join('.'), value.toISOString()]];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => flatten(each, [...path, key]));
  return value === null || value === undefined ? [] : [[path.join('.'), String(value)]];
}

/** The same as CSV: one row for each value, with its path. */
export function toOwnDataCsv(data: object): string {
  return writeCsv([['path', 'value'], ...flatten(data)]);
}
