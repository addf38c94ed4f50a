import type { ExportAsked, ExportName } from '#domain/export';
import type { Prisma } from '#generated/prisma/client';
import { db, readBatches, type RowQuery } from '#server/db';
import { appendEvent } from '#server/event/event-store';
import { eventRows } from '#server/export/event-export-store';
import { journalRows } from '#server/export/journal-export-store';
import { instalmentRows, paymentRows, pledgeRows } from '#server/export/money-export-store';
import { fulfilmentRows, receivableRows, reconciliationRows } from '#server/export/report-export-store';
import { hoursRows, memberRows, sponsorRows, supporterRows } from '#server/export/people-export-store';

/** The exports whose rows are those of a query. The figures are computed. */
export type QueriedExport = Exclude<ExportName, 'figures'>;

const QUERIES: Readonly<Record<QueriedExport, (asked: ExportAsked) => Prisma.Sql>> = {
  pledges: pledgeRows,
  payments: paymentRows,
  instalments: instalmentRows,
  journal: journalRows,
  reconciliation: reconciliationRows,
  receivables: receivableRows,
  fulfilment: fulfilmentRows,
  supporters: supporterRows,
  members: memberRows,
  sponsors: sponsorRows,
  hours: hoursRows,
  events: eventRows,
};

/** The query of an export, which its benchmark compares with COPY. */
export function exportQuery(asked: ExportAsked & Readonly<{ what: QueriedExport }>): RowQuery {
  const { text, values } = QUERIES[asked.what](asked);
  return { text, values };
}

/** The rows of an export, `batch` at a time, with the names of their columns. */
export function readExportRows(
  asked: ExportAsked & Readonly<{ what: QueriedExport }>,
  batch: number,
): ReturnType<typeof readBatches> {
  return readBatches(exportQuery(asked), batch);
}

/** Records that staff have saved a file. */
export function storeExport({ what, ...asked }: ExportAsked, actor: string, at: Date): Promise<void> {
  const { format, campaign, from, until, events, chosen } = asked;
  const event = { stream: 'export', streamId: what, type: 'exported', actorKind: 'person' } as const;
  return appendEvent(db(), {
    ...event,
    actor,
    data: { format, campaign, from, until, ...(events ? { events } : {}), ...(chosen && { chosen: chosen.length }) },
    at,
  });
}
