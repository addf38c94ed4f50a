import { type Result, compare, inTurn, median, toBelow, toInfo, toShort, waitUntilIdle } from '#scripts/bench/compare';
import { makePledges, runTask } from '#scripts/bench/database';
import type { Exported } from '#scripts/bench/export-tasks';
import type { TestServer } from '#scripts/test/test-server';

const PLEDGES = 1_000_000;

/** Saving all pledges as CSV, compared with COPY of the same query, and its memory; then as a workbook. */
export async function measureExports(server: TestServer): Promise<Result[]> {
  const urls = await makePledges(server, PLEDGES);
  const save = (format: 'csv' | 'xlsx') => runTask<Exported>('saveExport', urls, { format });
  const rounds = await inTurn(
    () => save('csv'),
    () => runTask<Exported>('copyOut', urls, {}),
  );
  await waitUntilIdle();
  const workbook = await save('xlsx');
  const most = (files: readonly Exported[]) => Math.max(...files.map(({ peak }) => peak));
  const csv = rounds.map(({ ours }) => ours);
  return [
    compare(
      '1,000,000 pledges as CSV, against COPY of the same query',
      rounds,
      ({ seconds }) => PLEDGES / seconds,
      'rows/s',
      { atLeast: 0.4 },
    ),
    toBelow('… the most memory of the process', most(csv), 'MB', 300),
    toInfo('… how much', `${toShort(median(csv.map(({ bytes }) => bytes)) / 1e6)} MB`),
    toInfo('as a workbook', `${toShort(workbook.seconds)} s`),
    toBelow('… the most memory of the process', workbook.peak, 'MB', 300),
  ];
}
