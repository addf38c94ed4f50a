import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { withClient } from '#scripts/postgres/database';
import { CHECKOUT } from '#scripts/process/paths';
import { UserFacingError } from '#domain/user-facing-error';

const FOLDER = path.join(CHECKOUT, 'prisma', 'checks');
const SHOWN_ROWS = 20;

/** A failed check: its name, how many rows it returned, and the first of them. */
export type Finding = Readonly<{ name: string; count: number; rows: Record<string, unknown>[] }>;

/**
 * Runs every query of `prisma/checks/` on one snapshot of the database at `url`. A query must return no row; the ones that return rows are the
 * findings.
 */
export async function runChecks(url: string): Promise<{ names: string[]; findings: Finding[] }> {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const findings: Finding[] = [];
  await withClient(url, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    for (const name of names) {
      const { rows } = await client.query<Record<string, unknown>>(readFileSync(path.join(FOLDER, name), 'utf8'));
      if (rows.length > 0) findings.push({ name, count: rows.length, rows: rows.slice(0, SHOWN_ROWS) });
    }
  });
  return { names, findings };
}

/** Prints the result and returns the exit code. */
export function printChecks({ names, findings }: { names: string[]; findings: Finding[] }): number {
  for (const name of names) {
    const finding = findings.find((one) => one.name === name);
    console.log(finding ? `FAILED  ${name}: ${finding.count} rows that should not be there` : `ok      ${name}`);
    if (finding) console.table(finding.rows);
  }
  console.log(
    findings.length === 0 ? `All ${names.length} checks hold.` : `${findings.length} of ${names.length} checks fail.`,
  );
  return findings.length === 0 ? 0 : 1;
}

/** Prints the result and throws UserFacingError if a check of the database at `url` fails. */
export async function requireChecksPass(url: string): Promise<void> {
  if (printChecks(await runChecks(url)) !== 0) throw new UserFacingError('What was written breaks a check.');
}
