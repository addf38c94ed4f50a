// Tasks of the bench that run the application's own code. Each prints its measurements as JSON, and loads only the modules that it needs, so that its memory is its own.
import { UserFacingError } from '#domain/user-facing-error';
import { runScript } from '#scripts/process/run-script';

const TASKS: Readonly<Record<string, () => Promise<(input: never) => Promise<unknown>>>> = {
  pledges: async () => (await import('#scripts/bench/writing-tasks')).pledges,
  watch: async () => (await import('#scripts/bench/writing-tasks')).watch,
  seal: async () => (await import('#scripts/bench/writing-tasks')).seal,
  reminders: async () => (await import('#scripts/bench/writing-tasks')).reminders,
  list: async () => (await import('#scripts/bench/list-tasks')).list,
  farPage: async () => (await import('#scripts/bench/list-tasks')).farPage,
  places: async () => (await import('#scripts/bench/apply-for-places')).applyForPlaces,
  statement: async () => (await import('#scripts/bench/document-tasks')).statement,
  receipts: async () => (await import('#scripts/bench/document-tasks')).receipts,
  saveExport: async () => (await import('#scripts/bench/export-tasks')).saveExport,
  copyOut: async () => (await import('#scripts/bench/export-tasks')).copyOut,
  importBank: async () => (await import('#scripts/bench/bank-tasks')).importBank,
};

await runScript(async () => {
  const [name = '', input = ''] = process.argv.slice(2);
  const load = TASKS[name];
  if (!load) throw new UserFacingError(`There is no task "${name}".`);
  const task = await load();
  console.log(JSON.stringify(await task(JSON.parse(input) as never)));
});
