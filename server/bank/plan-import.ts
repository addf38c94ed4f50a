import { afterPayment, judgeRow } from '#domain/bank/judge-row';
import { decideFirst, decideNaming, findMatched, findNaming, type MatchedPledge } from '#server/bank/bank-plan-store';

/**
 * Decides what would happen to each row of an import that waits, and writes it down to be shown. Rows are judged by day: of two payments of one pledge, the later one meets the instalments that the
 * earlier one leaves open. `reading`: the reading of the file that asks; null once it was read.
 */
export async function planImport(importId: bigint, importer: string, reading: number | null = null): Promise<void> {
  await decideFirst(importId, reading);
  const rows = await findNaming(importId);
  const references = [...new Set(rows.flatMap(({ named }) => named))];
  const pledges = new Map<string, MatchedPledge>();
  for (const pledge of await findMatched({ references }, importer)) pledges.set(pledge.reference, pledge);
  const decided = rows.map((row) => {
    const found = row.named.flatMap((reference) => pledges.get(reference) ?? []);
    const verdict = judgeRow(row, found);
    const [pledge] = found;
    if (pledge && verdict.outcome === 'settles') pledges.set(pledge.reference, afterPayment(pledge, row.amount));
    return { ...verdict, id: row.id };
  });
  await decideNaming(importId, reading, decided);
}
