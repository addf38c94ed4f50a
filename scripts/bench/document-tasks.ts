import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { drawPdf } from '#server/document/draw-pdf';
import { toReceipt } from '#server/document/receipt';
import { findStatement } from '#server/document/statement';
import { issueReceipts } from '#server/receipt/issue-receipts';
import { findReceiptRows } from '#server/receipt/receipt-store';

/** Counts the bytes of a stream that somebody else receives. */
async function countBytes(source: NodeJS.ReadableStream): Promise<number> {
  let bytes = 0;
  const write = (chunk: Buffer, _: string, done: () => void) => {
    bytes += chunk.length;
    done();
  };
  await pipeline(source, new Writable({ write }));
  return bytes;
}

/** Numbers the receipts that wait, and draws a person's statement of this year four times, the first time with the reading of the fonts. */
export async function statement({ person, year }: { person: string; year: string }) {
  const begun = performance.now();
  const issued = await issueReceipts();
  const issuing = (performance.now() - begun) / 1_000;
  const seconds: number[] = [];
  for (let time = 0; time < 4; time += 1) {
    const start = performance.now();
    const found = await findStatement(
      { id: person, name: 'Zoë Łukasz', email: '', emailVerified: true, roles: [] },
      year,
      'en',
    );
    if (!found) throw new Error(`No statement of ${year}`);
    await countBytes(drawPdf([found.document], found.document.title, 'en'));
    seconds.push((performance.now() - start) / 1_000);
  }
  return { issued, issuing, seconds };
}

/** Draws every receipt of a pledge, one after the other in one PDF, and tells the most memory that the process ever had, in MB. */
export async function receipts({ pledge }: { pledge: string }) {
  const { receipts: rows } = await findReceiptRows(BigInt(pledge));
  const start = performance.now();
  function* made() {
    for (const row of rows) yield toReceipt(row, { reference: 'PB-2222-2222', what: 'Grants' }, 'en');
  }
  const bytes = await countBytes(drawPdf(made(), 'Receipts', 'en'));
  const seconds = (performance.now() - start) / 1_000;
  return { count: rows.length, seconds, bytes, peak: process.resourceUsage().maxRSS / 1_000 };
}
