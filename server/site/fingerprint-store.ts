import { db } from '#server/db';

/** What public pages show besides figures, as numbers that change with it: places taken, staff's acts, the campaign, logos. */
export function readUnsummed(): Promise<object[]> {
  return db().$queryRaw<object[]>`
      SELECT (SELECT sum(taken) FROM tier) AS tiers, (SELECT sum(taken) FROM benefit) AS benefits,
        (SELECT max(id) FROM audit_event) AS acts, (SELECT max(id) FROM campaign) AS campaign,
        (SELECT count(*) || ' ' || max(id) FROM organisation_logo) AS logos`;
}

/** Asks the database anything; throws while it does not answer. */
export async function ping(): Promise<void> {
  await db().$queryRaw`SELECT 1`;
}
