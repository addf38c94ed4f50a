import { Readable } from 'node:stream';
import type { ExportAsked } from '#domain/export';
import { findCampaign, listCampaigns } from '#server/campaign/campaign-queries';
import { isNumeric, toCells } from '#server/export/cells';
import { EXPORT_COLUMNS } from '#server/export/export-columns';
import { readExportRows } from '#server/export/export-store';
import { writeCsv } from '#server/export/write-csv';
import { writeXlsx } from '#server/export/write-xlsx';
import { readFigures } from '#server/figures/figures-queries';
import { toFigureRecords } from '#server/figures/figures-csv';
import { log } from '#server/log';

/** How many rows are read at a time. */
const BATCH = 1_000;

async function* readFigureRecords(slug: string | null): AsyncGenerator<string[][]> {
  const one = slug === null ? null : await findCampaign(slug);
  for (const campaign of one ? [one] : await listCampaigns())
    yield toFigureRecords(await readFigures(campaign, { byMonth: true })).map((record) => [
      campaign.terms.slug,
      ...record,
    ]);
}

/** The records of an export, in batches. Throws if its query and its columns differ. */
async function* readRecords(asked: ExportAsked, batch: number): AsyncGenerator<string[][]> {
  if (asked.what === 'figures') return yield* readFigureRecords(asked.campaign);
  const columns = EXPORT_COLUMNS[asked.what];
  const toRecord = toCells(columns);
  for await (const { names, rows } of readExportRows({ ...asked, what: asked.what }, batch)) {
    if (names.join() !== columns.map(({ name }) => name).join()) throw new Error(`${asked.what} has other columns`);
    yield rows.map(toRecord);
  }
  return undefined;
}

/** The same, with a line in the log if it breaks off: the browser only sees that the file is incomplete. */
async function* logged(asked: ExportAsked, batch: number): AsyncGenerator<string[][]> {
  try {
    yield* readRecords(asked, batch);
  } catch (error) {
    log.error({ err: error, what: asked.what }, 'an export broke off');
    throw error;
  }
}

async function* toCsv(asked: ExportAsked, batch: number): AsyncGenerator<Buffer> {
  const columns = EXPORT_COLUMNS[asked.what];
  const numbers = columns.map(isNumeric);
  yield Buffer.from(writeCsv([columns.map(({ name }) => name)]));
  for await (const records of logged(asked, batch)) yield Buffer.from(writeCsv(records, numbers));
}

async function* oneByOne(batches: AsyncIterable<string[][]>): AsyncGenerator<string[]> {
  for await (const records of batches) yield* records;
}

/** The bytes of a file, as they are read, `batch` rows at a time. */
export function writeExport(asked: ExportAsked, batch = BATCH): ReadableStream<Uint8Array> {
  if (asked.format === 'xlsx') return writeXlsx(asked.what, EXPORT_COLUMNS[asked.what], oneByOne(logged(asked, batch)));
  return Readable.toWeb(Readable.from(toCsv(asked, batch))) as ReadableStream<Uint8Array>;
}
