import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hasProgram } from '#scripts/bench/load';

/** The programs that read our PDFs independently of what drew them. `npm run proof` demands them; other tests are skipped without them. */
const PROGRAMS = ['qpdf', 'pdftotext'] as const;

const MISSING = PROGRAMS.filter((program) => !hasProgram(program));

/** Why tests that need the programs are skipped, for their titles; empty if they are all installed. */
export const WITHOUT_PDF_PROGRAMS =
  MISSING.length > 0 ? ` (skipped: ${MISSING.join(' and ')} not installed: apt-get install poppler-utils qpdf)` : '';

function run(program: (typeof PROGRAMS)[number], args: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program}: ${stdout}${stderr}`);
  return stdout;
}

/** The text of a PDF as pdftotext finds it, in NFC and without its marks of right-to-left text, and what `qpdf --check` says. @throws if qpdf finds an error or a warning. */
export function readWithPrograms(bytes: Buffer): Readonly<{ text: string; check: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdf-'));
  const file = path.join(folder, 'document.pdf');
  try {
    writeFileSync(file, bytes);
    const check = run('qpdf', ['--check', file]);
    const text = run('pdftotext', [file, '-']).replaceAll(/[\u202a-\u202e]/g, '');
    return { text: text.normalize('NFC'), check };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
