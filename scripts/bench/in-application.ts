// Tasks of the bench that run the application's own code. Each prints its measurements as JSON, and loads only the modules that it needs, so that its memory is its own.
import { UserFacingError } from '#domain/user-facing-error';
import { runScript } from '#scripts/process/run-script';

type Module = Readonly<Record<string, (input: never) => Promise<unknown>>>;

const writing = (): Promise<Module> => import('#scripts/bench/writing-tasks');
const lists = (): Promise<Module> => import('#scripts/bench/list-tasks');
const documents = (): Promise<Module> => import('#scripts/bench/document-tasks');
const exporting = (): Promise<Module> => import('#scripts/bench/export-tasks');

/** The modules of the tasks, which are their functions of the same name. */
const MODULES = new Map<string, () => Promise<Module>>([
  ...['pledges', 'watch', 'seal', 'reminders'].map((name) => [name, writing] as const),
  ...['list', 'farPage'].map((name) => [name, lists] as const),
  ...['statement', 'receipts'].map((name) => [name, documents] as const),
  ...['saveExport', 'copyOut'].map((name) => [name, exporting] as const),
  ['applyForPlaces', () => import('#scripts/bench/apply-for-places')],
  ['importBank', () => import('#scripts/bench/bank-tasks')],
]);

await runScript(async () => {
  const [name = '', input = ''] = process.argv.slice(2);
  const task = (await MODULES.get(name)?.())?.[name];
  if (!task) throw new UserFacingError(`There is no task "${name}".`);
  console.log(JSON.stringify(await task(JSON.parse(input) as never)));
});
