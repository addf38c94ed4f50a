import { open } from 'node:fs/promises';
import path from 'node:path';
import { BANK } from '#content/messages/bank';
import { OUTCOMES } from '#domain/bank/judge-row';
import { PROBLEM_CODES } from '#domain/bank/bank-item';
import { readEmailAddress } from '#domain/email-address';
import { UserFacingError } from '#domain/user-facing-error';
import { applyImportAs, type ApplyResult } from '#server/bank/apply-import';
import { deleteImport } from '#server/bank/bank-import-store';
import { findAccounts, findImportRow, type ImportRow } from '#server/bank/bank-import-view-store';
import { uploadStatementAs } from '#server/bank/upload-statement';
import { translate } from '#server/i18n/translate';
import { findPersonWithRoles } from '#server/identity/person-store';
import { z } from 'zod';

/** How a file is imported from the shell. `by`: the address of the treasurer who does it. `isOurs`: an account that is new is ours. */
export type FileOptions = Readonly<{
  by: string;
  account: string;
  isOurs: boolean;
  dryRun: boolean;
  print: (line: string) => void;
}>;

const { t } = translate('en', BANK);
const Problems = z.array(z.object({ code: z.enum(PROBLEM_CODES), line: z.number(), value: z.string() }));

async function findImporter(by: string): Promise<string> {
  const email = readEmailAddress(by);
  const person = email ? await findPersonWithRoles(email) : null;
  if (!person?.roles.some((role) => role === 'treasurer' || role === 'admin'))
    throw new UserFacingError(`${by} is no treasurer. Give the role with: npm run admin -- grant ${by} treasurer`);
  return person.id;
}

async function upload(file: string, importer: string, account: string): Promise<bigint> {
  // Opened first, so that a file that is not there leaves nothing behind.
  const handle = await open(file).catch((error: unknown) => {
    throw new UserFacingError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const content = handle.createReadStream();
  const result = await uploadStatementAs(importer, { fileName: path.basename(file), account, content });
  if (result.kind === 'read') return result.id;
  throw new UserFacingError(t('upload-too-large'));
}

function toProblemText({ problems, problemCount }: ImportRow): string {
  const lines = Problems.parse(problems).map(
    ({ code, line, value }) => `  ${t('problemLine', { line })}: ${t(`problem-${code}`)}${value ? ` (${value})` : ''}`,
  );
  const more = problemCount > lines.length ? [`  ${t('problemsMore')}`] : [];
  return [`${t('problems')}. ${t('problemCount', { count: problemCount })}:`, ...lines, ...more].join('\n');
}

const REFUSALS: Readonly<Record<Exclude<ApplyResult, 'applied' | 'new-account'>, string>> = {
  changed: 'Something changed while the file was read. Run the command again.',
  'not-ready': t('not-ready'),
  gone: t('gone'),
};

/**
 * Imports a bank's statement from a file, as the desk does: what fits settles its pledge, the rest is money without one. Prints what would happen, or did. Nothing stays of a file that is not imported: of a
 * dry run, of one with problems, and of an account that nobody has confirmed. Throws UserFacingError with every problem.
 */
export async function importStatementFile(
  file: string,
  { by, account, isOurs, dryRun, print }: FileOptions,
): Promise<void> {
  const importer = await findImporter(by);
  const importId = await upload(file, importer, account);
  let isKept = false;
  try {
    const row = await findImportRow(importId);
    if (!row) throw new UserFacingError(t('gone'));
    if (row.problemCount > 0) throw new UserFacingError(toProblemText(row));
    for (const outcome of OUTCOMES) print(`${row.counts[outcome]} ${t(`count-${outcome}`)}`);
    if (dryRun) {
      print(t('dryRun'));
      return;
    }
    const result = await applyImportAs(importer, { importId, isOurs });
    isKept = result === 'applied';
    if (result === 'new-account') {
      const fresh = (await findAccounts(importId)).filter(({ isNew }) => isNew).map(({ number }) => number);
      throw new UserFacingError(`${t('newAccount', { account: fresh.join(', ') })} If it is yours, add --ours.`);
    }
    if (result !== 'applied') throw new UserFacingError(REFUSALS[result]);
    print(`${t('done')} /admin/payments/import/${importId}`);
  } finally {
    if (!isKept) await deleteImport(importId);
  }
}
