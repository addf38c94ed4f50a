import type { BankItem, BankProblem, BankRow } from '#domain/bank/bank-item';
import { DETECT, type CsvDialect } from '#domain/bank/csv-dialect';
import { readStatement } from '#server/bank/read-statement';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** All of a statement, which comes in pieces of `size` bytes. */
export async function readAll(file: string | Uint8Array, chosen: Partial<CsvDialect> = {}, size = 70_000) {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const items: BankItem[] = [];
  let format = '';
  for await (const part of readStatement(inPieces(bytes, size), { ...DETECT, ...chosen })) {
    if (part.kind === 'items') items.push(...part.items);
    else if (part.kind === 'format') format = part.format;
  }
  return {
    format,
    rows: items.flatMap((item): BankRow[] => (item.kind === 'row' ? [item.row] : [])),
    problems: items.flatMap((item): BankProblem[] => (item.kind === 'problem' ? [item.problem] : [])),
    warnings: items.flatMap((item) => (item.kind === 'warning' ? [item.warning] : [])),
  };
}
