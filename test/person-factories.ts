import { ask, newPerson, newStaff } from '#test/factories';
import type { Person, Staff } from '#server/auth';
import { mergePeople } from '#server/person/merge-people';

let merging: Promise<Staff<'manage-roles'>> | undefined;

/** The one admin of these tests. */
export function mergingAdmin(): Promise<Staff<'manage-roles'>> {
  return (merging ??= newStaff('admin', 'manage-roles', 'Rosa'));
}

/** Merges one record into another; returns the id of the merge. */
export async function mergedInto(from: Person, into: Person): Promise<string> {
  const result = await mergePeople(await mergingAdmin(), { from: from.id, into: into.id });
  if (result.kind !== 'merged') throw new Error(JSON.stringify(result));
  return result.merge;
}

/** Two people whose records are one. */
export async function mergedPair(): Promise<Readonly<{ from: Person; into: Person; merge: string }>> {
  const [from, into] = [await newPerson(), await newPerson()];
  return { from, into, merge: await mergedInto(from, into) };
}

/** Tables that a merge and its undoing do not change back: they say that both happened, or end with it. */
const HISTORY = [
  'event',
  'event_private',
  'event_seal',
  'person_merge',
  'ledger_entry',
  'session',
  'verification_token',
];

/** What every other table holds, without what tells how often a row was changed, and emails about the merge itself. */
export async function everythingHeld(): Promise<Record<string, unknown[]>> {
  const tables = await ask<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1) AND tablename NOT LIKE '\\_%' ORDER BY 1",
    [HISTORY],
  );
  const found = tables.map(async ({ name }): Promise<[string, unknown[]]> => {
    const where =
      name === 'email'
        ? "WHERE kind NOT LIKE 'records-%'"
        : name === 'supporter_pledge_count'
          ? 'WHERE counted > 0'
          : '';
    return [
      name,
      await ask(
        `SELECT to_jsonb(t) - 'version' AS row FROM "${name}" t ${where} ORDER BY (to_jsonb(t) - 'version')::text`,
      ),
    ];
  });
  return Object.fromEntries(await Promise.all(found));
}
