import { randomInt } from 'node:crypto';
import { entriesForApproved } from '#domain/ledger';
import { toPledgeRow, type NamedPerson, type PledgeRow } from '#domain/import/pledge-row';
import { makeReference } from '#domain/reference';
import type { Instalment } from '#domain/schedule';
import { keyOf, storeRows, type Outcome, type RunningImport } from '#server/import/import-store';
import { atNoon, type RowImport } from '#server/import/row-import';

/** Whose a row is, as the database looks for them. */
export function toPersonKeys(source: string, { person, email }: NamedPerson) {
  return {
    personKey: person === '' ? null : keyOf(source, 'people', person),
    email,
    emailKey: email === '' ? null : keyOf(source, 'people', email),
  };
}

/** Instalments as the database takes them. */
export function plainParts(instalments: readonly Instalment[]) {
  return instalments.map(({ seq, due, amount }) => ({ seq, due, amount: amount.amount }));
}

/** Writes pledges, each with its own reference or a new one. A new one that is taken is drawn again. */
export async function storePledges<T extends Readonly<{ reference: string | null }>>(
  running: RunningImport,
  rows: readonly T[],
  campaign: number,
): Promise<Outcome[]> {
  const drawn = rows.map((row) => ({ ...row, reference: row.reference ?? makeReference(randomInt) }));
  const outcomes = await storeRows(running, 'import_pledges', { campaign, rows: drawn });
  const taken = rows.filter(({ reference }, at) => reference === null && outcomes[at] === 'reference-taken');
  if (taken.length === 0) return outcomes;
  const again = await storePledges(running, taken, campaign);
  return outcomes.map((outcome, at) => {
    const row = rows[at];
    const index = row ? taken.indexOf(row) : -1;
    return again[index] ?? outcome;
  });
}

/** Moves gifts in, as accepted pledges of their own days. */
export const importPledges: RowImport<PledgeRow> = {
  read: toPledgeRow,
  write: (running, rows, target) => {
    const { terms, programmeIds } = target.campaign;
    const toNew = ({ id, reference, amount, date, plan, instalments, programme, ...person }: PledgeRow) => ({
      ...toPersonKeys(running.source, person),
      key: keyOf(running.source, 'pledges', id),
      id,
      reference,
      kind: 'one-time',
      amount,
      date,
      madeAt: atNoon(date, terms.timeZone),
      ...plan,
      programmeId: programmeIds.get(programme),
      instalments: plainParts(instalments),
      entries: entriesForApproved({ instalments, hoursPerMonth: null, byPolicy: true }),
      paid: null,
    });
    return storePledges(running, rows.map(toNew), target.campaign.id);
  },
};
