import type { ImportKind } from '#domain/import/import-columns';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { today } from '#server/clock';
import { importFile, type ImportRequest, type ImportResult } from '#server/import/import-file';
import type { RowFault } from '#server/import/row-mover';

/** A file in pieces of a size, as a disk gives it. */
export async function* pieces(text: string | Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Moves a file in, and writes it unless `more` says otherwise; resolves with the result and what was wrong with its rows. */
export async function moveIn(
  kind: ImportKind,
  file: string | Uint8Array,
  more: Partial<Omit<ImportRequest, 'target'>> &
    Readonly<{ programme?: string; classes?: Record<string, string> }> = {},
): Promise<Readonly<{ result: ImportResult; faults: readonly RowFault[] }>> {
  const campaign = await getCurrentCampaign();
  const faults: RowFault[] = [];
  const { programme = null, classes = {}, ...rest } = more;
  const result = await importFile({
    kind,
    source: 'civicrm',
    content: pieces(file),
    target: {
      campaign,
      currency: campaign.terms.currency,
      today: today(),
      programmes: campaign.terms.programmes,
      programme,
      classes,
    },
    at: new Date(),
    write: true,
    skipFaults: false,
    encoding: null,
    columns: {},
    style: { dateOrder: null, decimal: null },
    tell: { fault: (fault) => faults.push(fault), rows: () => undefined },
    ...rest,
  });
  return { result, faults };
}

/** Moves in a person with this address, a pledge and its payment. */
export async function moveInAll(email: string): Promise<void> {
  await moveIn('people', `id,email\n${email},${email}\n`);
  await moveIn('pledges', `id,email,amount,date\nall-${email},${email},10.00,2025-01-01\n`);
  await moveIn('payments', `id,pledge,amount,date\npaid-${email},all-${email},10.00,2025-01-02\n`);
}
