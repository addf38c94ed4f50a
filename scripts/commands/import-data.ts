import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { ENCODINGS } from '#domain/bank/csv-dialect';
import { headingsOf, IMPORT_KINDS, type ImportKind } from '#domain/import/import-columns';
import { UserFacingError } from '#domain/user-facing-error';
import { findCampaign, getCurrentCampaign, listCampaigns, type Campaign } from '#server/campaign/campaign-queries';
import { now, today } from '#server/clock';
import { writeCsv } from '#server/export/write-csv';
import { importFile, type ImportRequest } from '#server/import/import-file';
import type { RowFault } from '#server/import/row-mover';
import { faultLine, faultWords, resultLines } from '#scripts/commands/import-words';

const USAGE = `Usage: npm run import -- KIND FILE [--yes]
KIND is people, pledges, memberships or payments. Without --yes it is a dry run: it shows what would happen and changes nothing.
  --source NAME        the system that the file comes from, such as civicrm: an id counts once in each (default: csv)
  --campaign SLUG      the campaign that pledges are moved into (default: the current one)
  --programme SLUG     the programme of rows without one, or with one that the campaign does not have
  --class NAME=CLASS   what a class of membership is called in the file; may be repeated
  --column NAME=HEADING  the heading of a column, where it is not found by itself; may be repeated
  --dates dmy|mdy|ymd  the order of day and month     --decimal , or .   the decimal mark
  --encoding NAME      ${ENCODINGS.join(', ')}
  --faults FILE        writes every row with something wrong to a CSV file
  --skip-faults        with --yes: moves the other rows in`;

const OPTIONS = {
  yes: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  'skip-faults': { type: 'boolean', default: false },
  source: { type: 'string', default: 'csv' },
  campaign: { type: 'string' },
  programme: { type: 'string' },
  class: { type: 'string', multiple: true, default: [] as string[] },
  column: { type: 'string', multiple: true, default: [] as string[] },
  dates: { type: 'string' },
  decimal: { type: 'string' },
  encoding: { type: 'string' },
  faults: { type: 'string' },
} as const;

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UserFacingError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

type Values = ReturnType<typeof readArgs>['values'];

function oneOf<T extends string>(list: readonly T[], text: string | undefined, option: string): T | null {
  if (text === undefined) return null;
  const found = list.find((each) => each === text.toLowerCase());
  if (!found) throw new UserFacingError(`--${option} is one of: ${list.join(' ')}`);
  return found;
}

/** Pairs such as `id=Contribution ID`. */
function pairs(list: readonly string[], option: string): Record<string, string> {
  return Object.fromEntries(
    list.map((text) => {
      const [, name = '', value = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
      if (name === '') throw new UserFacingError(`--${option} needs NAME=VALUE, and got: ${text}`);
      return [name.trim(), value.trim()];
    }),
  );
}

function toColumns(kind: ImportKind, values: Values): Record<string, string> {
  const columns = pairs(values.column, 'column');
  for (const name of Object.keys(columns))
    if (headingsOf(kind, name).length === 0) throw new UserFacingError(`${kind} have no column ${name}.`);
  return columns;
}

async function findTarget(values: Values): Promise<Campaign> {
  if ((await listCampaigns()).length === 0)
    throw new UserFacingError('There is no campaign yet: the first npm run up or npm start adds the one of content/.');
  const campaign = values.campaign === undefined ? await getCurrentCampaign() : await findCampaign(values.campaign);
  if (!campaign) throw new UserFacingError(`There is no campaign ${values.campaign}.`);
  if (values.programme !== undefined && !campaign.programmeIds.has(values.programme))
    throw new UserFacingError(
      `The campaign ${campaign.terms.slug} has no programme ${values.programme}. It has: ${[...campaign.programmeIds.keys()].join(', ')}`,
    );
  return campaign;
}

/** The rows with something wrong: the first of them on the screen, and all of them in a file. */
function faultTeller(file: WriteStream | null, print: (line: string) => void) {
  const SHOWN = 20;
  let count = 0;
  file?.write(writeCsv([['line', 'problem', 'value']]));
  return (fault: RowFault) => {
    count += 1;
    if (count <= SHOWN) print(faultLine(fault));
    if (count === SHOWN + 1 && !file) print('… and more: --faults FILE writes all of them.');
    file?.write(writeCsv([[String(fault.line), faultWords(fault.code), fault.value]]));
  };
}

function toRequest(
  kind: ImportKind,
  values: Values,
  campaign: Campaign,
): Omit<ImportRequest, 'content' | 'tell' | 'at'> {
  const { terms } = campaign;
  const source = values.source.toLowerCase();
  if (!/^[a-z][a-z0-9-]{1,20}$/.test(source))
    throw new UserFacingError('--source is 2 to 21 small letters, digits and dashes, and begins with a letter.');
  return {
    kind,
    source,
    target: {
      campaign,
      currency: terms.currency,
      today: today(),
      programmes: terms.programmes,
      programme: values.programme ?? null,
      classes: pairs(values.class, 'class'),
    },
    write: values.yes && !values['dry-run'],
    skipFaults: values['skip-faults'],
    encoding: oneOf(ENCODINGS, values.encoding, 'encoding'),
    columns: toColumns(kind, values),
    style: {
      dateOrder: oneOf(['ymd', 'dmy', 'mdy'], values.dates, 'dates'),
      decimal: oneOf([',', '.'], values.decimal, 'decimal'),
    },
  };
}

/** `npm run import`: moves people, pledges, memberships or payments in from a table of another system. Throws UserFacingError if the file is refused. */
export async function importData(args: readonly string[], print: (line: string) => void): Promise<void> {
  const { values, positionals } = readArgs(args);
  const kind = IMPORT_KINDS.find((each) => each === positionals[0]);
  const [, name] = positionals;
  if (!kind || !name || positionals.length > 2) throw new UserFacingError(USAGE);
  const request = toRequest(kind, values, await findTarget(values));
  // npm starts this in the checkout, but paths are relative to the folder in which npm was called.
  const inFolder = (file: string) => path.resolve(process.env.INIT_CWD ?? '.', file);
  const source = inFolder(name);
  await access(source).catch((error: unknown) => {
    throw new UserFacingError(`${source} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const faults = values.faults === undefined ? null : createWriteStream(inFolder(values.faults));
  const told = (rows: number) => {
    if (rows % 10_000 === 0) print(`${rows.toLocaleString('en')} rows read …`);
  };
  const tell = { fault: faultTeller(faults, print), rows: told };
  const result = await importFile({ ...request, content: createReadStream(source), tell, at: now() });
  if (faults) {
    faults.end();
    await finished(faults);
  }
  const { lines, isRefused } = resultLines(request, result);
  if (isRefused) throw new UserFacingError(lines.join('\n'));
  for (const line of lines) print(line);
}
