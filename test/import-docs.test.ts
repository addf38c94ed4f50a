import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { expectChecksHold, seedCampaign } from '#test/factories';
import { importData } from '#scripts/commands/import-data';
import { CHECKOUT } from '#scripts/process/paths';

let folder: string;
beforeAll(async () => {
  await seedCampaign();
  folder = await mkdtemp(path.join(tmpdir(), 'pledgebook-docs-'));
  vi.stubEnv('INIT_CWD', folder);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const TEXT = readFileSync(path.join(CHECKOUT, 'docs', 'import.md'), 'utf8');

/** A part of the page: the commands that it names, as arguments, and the table of its example. */
function readPart(heading: string) {
  const [, part = ''] = new RegExp(`^##? ${heading}\\n(.*?)(?=^## |(?![^]))`, 'ms').exec(TEXT) ?? [];
  const fenced = [...part.matchAll(/^```(\w*)\n(.*?)^```/gms)].map(([, language, text = '']) => ({ language, text }));
  const lines = fenced.find(({ language }) => language === 'sh')?.text.split('\n') ?? [];
  const commands = lines.flatMap((line) => {
    const [, words] = /^npm run import -- ([^#]*)/.exec(line) ?? [];
    return words === undefined
      ? []
      : [[...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')];
  });
  return { commands, table: fenced.find(({ language }) => language === '')?.text ?? '' };
}

/** Files that the page names and does not show. */
const CONTACTS = 'Contact ID,Email,Display Name\n204,civi@example.org,Civi Example\n';
const MEMBERSHIPS =
  'Membership ID,Contact ID,Membership Type,Start Date,End Date,Status\n31,204,Individual,2025-02-01,2026-01-31,Expired\n';
const CONTRIBUTIONS =
  'Contribution ID,Contact ID,Pledge ID,Total Amount,Receive Date,Contribution Status\n9,204,17,100.00,2024-02-02,Completed\n';

const moved = (count: number, what: string) => `  ${count} ${what} were moved in`;

it.each([
  {
    heading: 'Moving in',
    shown: '',
    files: { 'contacts.csv': 'Contact ID,Email\n203,first@example.org\n' },
    does: ['  1 people would be moved in', moved(1, 'people')],
  },
  {
    heading: 'CiviCRM',
    shown: 'pledges.csv',
    files: { 'contacts.csv': CONTACTS, 'memberships.csv': MEMBERSHIPS, 'contributions.csv': CONTRIBUTIONS },
    does: [moved(1, 'people'), moved(1, 'pledges'), moved(1, 'memberships'), moved(1, 'payments')],
  },
  {
    heading: 'Donorbox',
    shown: 'donations.csv',
    files: {},
    does: [moved(1, 'people'), moved(1, 'pledges'), moved(1, 'payments')],
  },
  {
    heading: 'Open Collective',
    shown: 'transactions.csv',
    files: {},
    does: ['  1 are here already by their address, and stay as they are', moved(1, 'pledges'), moved(1, 'payments')],
  },
])('the commands under “$heading” move the example beside them in, once', async ({ heading, shown, files, does }) => {
  const { commands, table } = readPart(heading);
  expect(commands).toHaveLength(does.length);
  if (shown) await writeFile(path.join(folder, shown), table);
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  const run = async (args: readonly string[]) => {
    const lines: string[] = [];
    await importData(args, (line) => lines.push(line));
    return lines;
  };
  for (const [at, args] of commands.entries()) {
    const lines = await run(args);
    expect(lines, args.join(' ')).toContain(does[at]);
    const isDryRun = !args.includes('--yes');
    expect(lines.at(-1)).toContain(isDryRun ? 'This was a dry run' : 'Done. No email was sent.');
  }
  for (const args of commands) expect((await run(args)).at(-1)).toMatch(/^Nothing to do: .* here already\.$/);
  await expectChecksHold();
});

it('each example of a table is under a heading of its own, with the commands that read it', () => {
  const headings = [...TEXT.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading ?? '');
  const examples = headings.filter((heading) => readPart(heading).table !== '');
  expect(examples).toEqual(['CiviCRM', 'Donorbox', 'Open Collective']);
});
