import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type Result, toInfo, toTable, wasQuiet } from '#scripts/bench/compare';
import { benchSettings } from '#scripts/bench/database';
import { hasProgram } from '#scripts/bench/load';
import { measureBank } from '#scripts/bench/measure-bank';
import { measureDesk } from '#scripts/bench/measure-desk';
import { measureDocuments } from '#scripts/bench/measure-documents';
import { measureExports } from '#scripts/bench/measure-exports';
import { measureQueue, measureSupporters } from '#scripts/bench/measure-lists';
import { measureFigures, measurePages, measureSignedIn } from '#scripts/bench/measure-pages';
import { measureMemory, measureStart, measureUp } from '#scripts/bench/measure-process';
import { measurePlaces } from '#scripts/bench/measure-places';
import { measureProxied } from '#scripts/bench/measure-proxied';
import { measureReminders } from '#scripts/bench/measure-reminders';
import { measureSponsors } from '#scripts/bench/measure-sponsors';
import { measureUpload } from '#scripts/bench/measure-upload';
import { measureWebhook } from '#scripts/bench/measure-webhook';
import { measureKeptSums, measureSeals, measureWriters } from '#scripts/bench/measure-writing';
import { generateClient } from '#scripts/process/build-app';
import { unlessStopped, untilStopped } from '#scripts/process/child';
import { loadDemoData } from '#scripts/process/next-app';
import { secondsSince, withProgress } from '#scripts/process/progress';
import { UserFacingError } from '#domain/user-facing-error';
import { runScript } from '#scripts/process/run-script';
import { type TestServer, startTestServer } from '#scripts/test/test-server';

/** The measurements by their command-line names, each with the programs it needs. */
const MEASURES: readonly [name: string, measure: (server: TestServer) => Promise<Result[]>, ...programs: string[]][] = [
  ['pages', measurePages, 'wrk'],
  ['proxied', measureProxied, 'wrk', 'nginx'],
  ['signed-in', measureSignedIn, 'wrk'],
  ['writers', measureWriters, 'pgbench'],
  ['places', measurePlaces],
  ['kept-sums', measureKeptSums],
  ['seals', measureSeals],
  ['figures', measureFigures, 'wrk'],
  ['queue', measureQueue],
  ['desk', measureDesk],
  ['supporters', measureSupporters],
  ['sponsors', measureSponsors],
  ['upload', measureUpload, 'wrk'],
  ['reminders', measureReminders],
  ['webhook', measureWebhook],
  ['documents', measureDocuments],
  ['exports', measureExports],
  ['bank', measureBank],
  ['process', measureStart],
  ['process', measureMemory, 'wrk'],
  ['up', measureUp],
];
const NAMES = new Set(MEASURES.map(([name]) => name));

async function bench(wanted: ReadonlySet<string>): Promise<void> {
  const start = performance.now();
  await generateClient();
  const server = await withProgress('Making the database', () => startTestServer('bench'));
  const results: Result[] = [];
  try {
    await withProgress('Loading the demo campaign', () => loadDemoData(benchSettings(server.urls)));
    for (const [name, measure, ...programs] of MEASURES.filter(([name]) => wanted.has(name))) {
      const missing = programs.find((program) => !hasProgram(program));
      const found = missing
        ? [toInfo(name, `${missing} is not installed`, 'skipped')]
        : await unlessStopped(measure(server));
      console.log(`\n${name}\n${toTable(found)}\n`);
      results.push(...found);
    }
  } finally {
    await server.stop();
  }
  const missed = results.filter(({ verdict }) => verdict === 'missed').length;
  const idle = wasQuiet() ? 'The machine was idle before each measurement.' : 'Others kept the machine busy.';
  console.log(`${toTable(results)}\n`);
  console.log(
    `${missed} goals missed. Node ${process.version}, ${cpus().length} cores, ${secondsSince(start)}. ${idle}`,
  );
}

await runScript(() => {
  void untilStopped();
  const { positionals } = parseArgs({ allowPositionals: true });
  const unknown = positionals.find((name) => !NAMES.has(name));
  if (unknown) throw new UserFacingError(`There is no measurement "${unknown}"; there are: ${[...NAMES].join(', ')}`);
  return bench(positionals.length > 0 ? new Set(positionals) : NAMES);
});
