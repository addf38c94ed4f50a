import { db } from '#server/db';
import { readFigures } from '#server/figures/figures-queries';

const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);

/** A text that is another whenever public pages would be: all figures but their as-of time, places taken, staff's own acts. */
export async function readFingerprint(): Promise<string> {
  const [figures, rows] = await Promise.all([
    readFigures(),
    db().$queryRaw<object[]>`
      SELECT (SELECT sum(taken) FROM tier) AS tiers, (SELECT sum(taken) FROM benefit) AS benefits,
        (SELECT max(id) FROM audit_event) AS acts, (SELECT max(id) FROM campaign) AS campaign`,
  ]);
  return JSON.stringify([{ ...figures, asOf: null }, rows], asText);
}
