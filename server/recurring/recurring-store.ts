import type { CivilDate } from '#domain/civil-date';
import type { EventData } from '#domain/event';
import type { LedgerEntry } from '#domain/ledger';
import { EXTEND_DAYS } from '#domain/recurring-gift';
import type { Instalment } from '#domain/schedule';
import { db } from '#server/db';

/** The references of the recurring gifts of which a year is to be planned on a day: the instalment after the planned ones falls due within `EXTEND_DAYS`. */
export async function findGiftsToExtend(on: CivilDate): Promise<string[]> {
  const rows = await db().$queryRaw<{ reference: string }[]>`
    SELECT p.reference FROM pledge p JOIN campaign c ON c.id = p.campaign_id
    WHERE p.repeat <> 'once' AND p.review = 'approved'
      AND (p.repeats_from + p.parts * p.every_months * interval '1 month')::date <= LEAST(${on}::date + ${EXTEND_DAYS}::int, c.last_day)
      AND NOT has_repeat_ended(p.id)
    ORDER BY p.id`;
  return rows.map(({ reference }) => reference);
}

/**
 * Further instalments of a gift, as input of `extend_pledge`: `parts` of them, of `amount` minor units in all. `version` is the version that was read: if the pledge has
 * changed since, nothing happens.
 */
export type ExtensionRow = Readonly<{
  pledgeId: bigint;
  version: number;
  at: Date;
  bookedOn: CivilDate;
  amount: bigint;
  parts: number;
  /** Those to add; or all of them, as a new plan. */
  instalments: readonly Instalment[];
  isNewPlan: boolean;
  data: EventData<'pledge', 'extended'>;
  entries: readonly LedgerEntry[];
}>;

/** Adds the instalments with their event, ledger entries and email in one transaction. Returns whether the pledge still had the version that was read. */
export async function storeExtension(row: ExtensionRow): Promise<boolean> {
  const instalments = row.instalments.map(({ seq, due, amount }) => ({ seq, due, amount: amount.amount }));
  const input = JSON.stringify({ ...row, instalments }, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  const [answer] = await db().$queryRaw<{ extended: boolean }[]>`SELECT extend_pledge(${input}::jsonb) AS extended`;
  return answer?.extended ?? false;
}
