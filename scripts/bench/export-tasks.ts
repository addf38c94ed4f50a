import pg from 'pg';
import type { ExportAsked } from '#domain/export';
import { directUrl } from '#server/db';
import { exportQuery } from '#server/export/export-store';
import { writeExport } from '#server/export/write-export';

/** How long a file took, its size, and the most memory that the process ever had, in MB. */
export type Exported = Readonly<{ seconds: number; bytes: number; peak: number }>;

const PLEDGES = { what: 'pledges', campaign: null, from: null, until: null } as const;

const peakOf = () => process.resourceUsage().maxRSS / 1_000;

/** Saves all pledges and drops the bytes as they come. */
export async function saveExport({ format }: Pick<ExportAsked, 'format'>): Promise<Exported> {
  const start = performance.now();
  let bytes = 0;
  for await (const part of writeExport({ ...PLEDGES, format })) bytes += part.length;
  return { seconds: (performance.now() - start) / 1_000, bytes, peak: peakOf() };
}

/** A query whose rows come as COPY sends them. */
class CopyOut extends pg.Query {
  bytes = 0;

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.bytes += chunk.length;
  }
}

/** The same query as PostgreSQL itself writes it as CSV, received and dropped. */
export async function copyOut(): Promise<Exported> {
  const { text, values } = exportQuery({ ...PLEDGES, format: 'csv' });
  if (values.length > 0) throw new Error('COPY takes no values');
  const client = new pg.Client({ connectionString: directUrl('pledgebook bench') });
  await client.connect();
  try {
    await client.query('SET statement_timeout = 0');
    const start = performance.now();
    const copy = new CopyOut(`COPY (${text}) TO STDOUT (FORMAT csv, HEADER)`);
    await new Promise<void>((resolve, reject) => {
      copy.on('end', () => resolve());
      copy.on('error', reject);
      client.query(copy);
    });
    return { seconds: (performance.now() - start) / 1_000, bytes: copy.bytes, peak: peakOf() };
  } finally {
    await client.end();
  }
}
