import { readRow, type ImportFault, type LeftOut } from '#domain/import/import-row';
import type { ImportStyle, PlacedRecord } from '#domain/import/import-style';
import type { RunningImport } from '#server/import/import-store';
import type { ImportTarget, RowImport, Verdict } from '#server/import/row-import';

/** How many rows are written at once. */
const BATCH = 500;

/** A row with something wrong, its line and the cell that is wrong. */
export type RowFault = Readonly<{ line: number; code: ImportFault; value: string }>;

/** What a file did, or would do. `joined`: people who are here by their address; `known`: rows that an earlier import brought; `again`: a person once more in the file. */
export type ImportCounts = { made: number; joined: number; known: number; again: number; faults: number } & Record<
  LeftOut,
  number
>;

const NONE: ImportCounts = {
  made: 0,
  joined: 0,
  known: 0,
  again: 0,
  faults: 0,
  cancelled: 0,
  'not-a-contribution': 0,
  refunded: 0,
  forgotten: 0,
};

type Counted = 'made' | 'joined' | 'known' | 'again' | 'forgotten';

const isCounted = (verdict: Verdict): verdict is Counted =>
  ['made', 'joined', 'known', 'again', 'forgotten'].includes(verdict);

/** Reads rows and writes them in batches. `flush` at the end. */
export function rowMover<T>(
  rowImport: RowImport<T>,
  running: RunningImport,
  at: ReadonlyMap<string, number>,
  style: ImportStyle,
  { target, tell }: Readonly<{ target: ImportTarget; tell: (fault: RowFault) => void }>,
) {
  const counts = { ...NONE };
  let waiting: { row: T; line: number }[] = [];
  const fault = (found: RowFault) => {
    counts.faults += 1;
    tell(found);
  };
  const count = (verdict: Verdict, line: number) => {
    if (isCounted(verdict)) counts[verdict] += 1;
    else fault({ line, code: verdict, value: '' });
  };
  const flush = async () => {
    const rows = waiting;
    waiting = [];
    if (rows.length === 0) return;
    const verdicts = await rowImport.write(
      running,
      rows.map(({ row }) => row),
      target,
    );
    for (const [index, { line }] of rows.entries()) {
      const verdict = verdicts[index];
      if (!verdict) throw new Error('A row was not decided');
      count(verdict, line);
    }
  };
  const add = async ({ record, line }: PlacedRecord) => {
    if (record.every((cell) => cell.trim() === '')) return;
    const read = readRow(record, at, style, (cells) => rowImport.read(cells, target));
    if (read.kind === 'fault') fault({ line, code: read.code, value: read.value });
    else if (read.kind === 'left-out') counts[read.why] += 1;
    else waiting.push({ row: read.row, line });
    if (waiting.length >= BATCH) await flush();
  };
  return { add, flush, counts };
}
