import { problemAt, type BankItem } from '#domain/bank/bank-item';
import type { CsvDialect } from '#domain/bank/csv-dialect';
import type { Detected } from '#domain/bank/detect-dialect';
import { mt940Reader } from '#domain/bank/mt940';
import { ofxReader } from '#domain/bank/ofx';
import { decodeStatement, NotInEncoding } from '#server/bank/decode-statement';
import { readCamt } from '#server/bank/read-camt';
import { readCsv } from '#server/bank/read-csv';

/** A format of bank statements. */
export type BankFormat = 'camt' | 'csv' | 'mt940' | 'ofx';

/** What of a file was read: its format, its table if it is one, and its items in their order. */
export type StatementPart =
  | Readonly<{ kind: 'format'; format: BankFormat }>
  | Readonly<{ kind: 'table'; delimiter: string; detected: Detected }>
  | Readonly<{ kind: 'items'; items: BankItem[] }>;

/** The format by the beginning of the file. Names of files are not looked at: banks give any. */
function formatOf(first: string): BankFormat | null {
  const start = first.trimStart();
  if (start.includes('\u0000') || /^(%PDF|PK\u0003)/.test(start) || /^<(!doctype )?html/i.test(start)) return null;
  if (/^OFXHEADER/i.test(start) || (start.startsWith('<') && /<\?OFX|<OFX>/i.test(first))) return 'ofx';
  if (start.startsWith('<')) return /camt\.05[234]|<(\w+:)?Document[\s>]|<!DOCTYPE/.test(first) ? 'camt' : null;
  if (/^\{1:|^-?:\d{2}[A-Z]?:|\n-?:(20|25|60F|61|86):/.test(start)) return 'mt940';
  return 'csv';
}

async function* withFirst(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** The lines of pieces of text, whatever ends them. */
async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string[]> {
  let held = '';
  for await (const text of texts) {
    const lines = (held + text).split(/\r\n|\n|\r(?!$)/);
    held = lines.pop() ?? '';
    // A line without an end is not held for ever; no line of a bank is that long.
    if (held.length > 1_000_000) held = held.slice(0, 1_000_000);
    yield lines;
  }
  yield [held];
}

async function* readLines(texts: AsyncIterable<string>): AsyncGenerator<BankItem[]> {
  const reader = mt940Reader();
  let number = 0;
  for await (const lines of linesOf(texts))
    yield lines.flatMap((line) => reader.take(line.replace(/\r$/, ''), ++number));
  yield reader.end();
}

async function* readTags(texts: AsyncIterable<string>): AsyncGenerator<BankItem[]> {
  const reader = ofxReader();
  for await (const text of texts) yield reader.take(text);
  yield reader.end();
}

const READERS = { camt: readCamt, mt940: readLines, ofx: readTags };

async function* readText(texts: AsyncGenerator<string>, chosen: CsvDialect): AsyncGenerator<StatementPart> {
  let first = '';
  // Whether a file is empty is known after its first sign that is no space.
  while (first.trim() === '') {
    const { value, done } = await texts.next();
    if (done) return yield { kind: 'items', items: [problemAt('empty', 1)] };
    first += value;
    if (first.length > 1_000_000) break;
  }
  const format = formatOf(first);
  if (!format) return yield { kind: 'items', items: [problemAt('unknown-format', 1)] };
  yield { kind: 'format', format };
  const all = withFirst(first, texts);
  if (format === 'csv') return yield* readCsv(first, all, chosen);
  for await (const items of READERS[format](all)) yield { kind: 'items', items };
}

/**
 * Reads a bank's statement piece by piece, of any size: CAMT.052 to .054, MT940, MT942, OFX 1 and 2, or a table. What is wrong with it comes as problems with their lines; a file with a problem is
 * not imported. A file without a booking is one.
 */
export async function* readStatement(
  content: AsyncIterable<Uint8Array>,
  chosen: CsvDialect,
): AsyncGenerator<StatementPart> {
  let hasFound = false;
  let line = 0;
  try {
    for await (const part of readText(decodeStatement(content, chosen.encoding), chosen)) {
      if (part.kind === 'items') {
        hasFound ||= part.items.some(({ kind }) => kind !== 'warning');
        for (const item of part.items) if (item.kind === 'row') line = item.row.line;
        if (part.items.length === 0) continue;
      }
      yield part;
    }
  } catch (error) {
    if (!(error instanceof NotInEncoding)) throw error;
    return yield { kind: 'items', items: [problemAt('not-utf-8', line + 1)] };
  }
  if (!hasFound) yield { kind: 'items', items: [problemAt('no-rows', 1)] };
}
