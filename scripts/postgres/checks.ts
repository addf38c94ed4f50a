import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { withClient } from '#scripts/postgres/database';
import {
  findRootFaults,
  type KeptRoot,
  readStoredRoots,
  sealsOf,
  type VerifierKey,
} from '#scripts/postgres/verify-roots';
import { type Chain, verifySeals } from '#scripts/postgres/verify-seals';
import { CHECKOUT } from '#scripts/process/paths';
import { UserFacingError } from '#domain/user-facing-error';

const FOLDER = path.join(CHECKOUT, 'prisma', 'checks');
const SHOWN_ROWS = 20;
/** The check of the seals of events, which no query can do. */
const SEALS = 'event-seals';

/** A failed check: its name, how many rows it returned, and the first of them. */
export type Finding = Readonly<{ name: string; count: number; rows: Record<string, unknown>[] }>;

/** What the checks found, and what the seals of events hold. */
export type Checked = Readonly<{ names: string[]; findings: Finding[]; chain: Omit<Chain, 'heads'> }>;

/** Roots that were kept outside the database, and the key that must have signed them, if it is given. */
export type Kept = Readonly<{ roots: readonly KeptRoot[]; key: VerifierKey | null }>;

/**
 * Runs every query of `prisma/checks/` on one snapshot of the database at `url`, and verifies the seals of events, also against roots that were kept. A query must return no row; the
 * ones that return rows are the findings.
 */
export async function runChecks(url: string, { roots, key }: Kept = { roots: [], key: null }): Promise<Checked> {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const findings: Finding[] = [];
  const find = (name: string, rows: Record<string, unknown>[]) => {
    if (rows.length > 0) findings.push({ name, count: rows.length, rows: rows.slice(0, SHOWN_ROWS) });
  };
  return withClient(url, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    for (const name of names)
      find(name, (await client.query<Record<string, unknown>>(readFileSync(path.join(FOLDER, name), 'utf8'))).rows);
    const stored = await readStoredRoots(client);
    const chain = await verifySeals(client, sealsOf([...stored, ...roots]));
    // The roots in the database may be signed with keys of former years.
    const faults = [...chain.faults, ...findRootFaults(stored, chain, null), ...findRootFaults(roots, chain, key)];
    find(
      SEALS,
      faults.map((wrong) => ({ wrong })),
    );
    return { names: [...names, SEALS], findings, chain: { ...chain, faults } };
  });
}

/** Stores when the seals were verified, and with what result, for the audit page; not in a standby, which cannot store. */
export async function recordCheck(url: string, { events, faults }: Checked['chain']): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ standby: boolean }>('SELECT pg_is_in_recovery() AS standby');
    if (rows[0]?.standby === false)
      await client.query('INSERT INTO event_check (checked_at, events, faults) VALUES (now(), $1, $2)', [
        events,
        faults.length,
      ]);
  });
}

/** Prints the result and returns the exit code. */
export function printChecks({ names, findings, chain }: Checked): number {
  for (const name of names) {
    const finding = findings.find((one) => one.name === name);
    console.log(finding ? `FAILED  ${name}: ${finding.count} rows that should not be there` : `ok      ${name}`);
    if (finding) console.table(finding.rows);
  }
  console.log(`${chain.seals} seals hold ${chain.events} events; ${chain.waiting} events are not sealed yet.`);
  console.log(
    findings.length === 0 ? `All ${names.length} checks hold.` : `${findings.length} of ${names.length} checks fail.`,
  );
  return findings.length === 0 ? 0 : 1;
}

/** Prints the result and throws UserFacingError if a check of the database at `url` fails. */
export async function requireChecksPass(url: string): Promise<void> {
  if (printChecks(await runChecks(url)) !== 0) throw new UserFacingError('What was written breaks a check.');
}
