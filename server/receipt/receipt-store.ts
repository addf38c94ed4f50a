import { civilDate, type CivilDate } from '#domain/civil-date';
import { Issuer } from '#domain/issuer';
import { formatReceiptNumber, type ReceiptNumber } from '#domain/receipt-number';
import { db } from '#server/db';

/** Gives at most `most` receipts that wait their numbers in `year`. Returns how many. */
export async function storeNumbers(
  row: Readonly<{ year: number; at: Date; issuer: Issuer; most: number }>,
): Promise<number> {
  const [found] = await db().$queryRaw<{ issued: number }[]>`
    SELECT issue_receipts(${JSON.stringify(row)}::jsonb) AS issued`;
  return found?.issued ?? 0;
}

/** Erases whom receipts were issued to, where no law keeps it on that day. Returns how many. */
export async function eraseNames(on: CivilDate, at: Date): Promise<bigint> {
  const [found] = await db().$queryRaw<{ erased: bigint }[]>`
    SELECT erase_receipts(${on}::date, ${at}::timestamptz, NULL) AS erased`;
  return found?.erased ?? 0n;
}

/**
 * A receipt that has its number: the payment's amount in minor units and its day, and what was taken back of it, by a reversal or a refund that still stands, with the last
 * day on which that happened.
 */
export type ReceiptRow = ReceiptNumber &
  Readonly<{
    amount: bigint;
    currency: string;
    receivedOn: CivilDate;
    takenBack: bigint;
    takenBackOn: CivilDate | null;
    issuedAt: Date;
    name: string | null;
    address: string | null;
    issuer: Issuer;
  }>;

/** The receipts of a pledge, oldest first, and whether one waits for its number. */
export async function findReceiptRows(pledgeId: bigint): Promise<Readonly<{ receipts: ReceiptRow[]; waits: boolean }>> {
  const rows = await db().$queryRaw<
    (Omit<ReceiptRow, 'number' | 'receivedOn' | 'takenBackOn' | 'issuer'> & {
      number: number | null;
      receivedOn: string;
      takenBackOn: string | null;
      issuer: unknown;
    })[]
  >`
    SELECT r.year, r.number, r.issued_at AS "issuedAt", r.name, r.address, i.data AS issuer, m.amount, m.currency, m.received_on::text AS "receivedOn",
      COALESCE(-b.amount, 0)::bigint AS "takenBack", b.on::text AS "takenBackOn"
    FROM payment m
    JOIN receipt r ON r.payment_id = m.id
    LEFT JOIN receipt_issuer i ON i.id = r.issuer_id
    CROSS JOIN LATERAL (
      SELECT sum(t.amount) AS amount, max(t.received_on) AS on FROM payment t
      WHERE t.reverses_id = m.id OR t.reverses_id IN (SELECT id FROM payment WHERE reverses_id = m.id)
    ) b
    WHERE m.pledge_id = ${pledgeId} ORDER BY m.id`;
  const receipts = rows.flatMap(({ number, receivedOn, takenBackOn, issuer, ...row }) =>
    number === null
      ? []
      : [
          {
            ...row,
            number,
            receivedOn: civilDate(receivedOn),
            takenBackOn: takenBackOn === null ? null : civilDate(takenBackOn),
            issuer: Issuer.parse(issuer),
          },
        ],
  );
  return { receipts, waits: receipts.length < rows.length };
}

/** The number of the receipt of the payment that an event recorded, as it is printed. Null while it waits, and for other events. */
export async function findReceiptNumber(eventId: bigint): Promise<string | null> {
  const row = await db().receipt.findFirst({ where: { payment: { eventId } }, select: { year: true, number: true } });
  return row?.year && row.number ? formatReceiptNumber({ year: row.year, number: row.number }) : null;
}
