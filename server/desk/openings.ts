import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { findOpenings, storeOpening } from '#server/desk/opening-store';
import type { PledgeRecord } from '#server/pledge/pledge-record-queries';

/** A colleague who has a pledge open, and since how many whole minutes. */
export type OpenedBy = Readonly<{ name: string; minutes: number }>;

/** Who else opened a pledge in the last 10 minutes and did nothing about it since, the latest first. Their page may be closed by now: nothing tells. */
export async function listOpenings(staff: Staff<'read-desk'>, { snapshot }: PledgeRecord): Promise<OpenedBy[]> {
  const at = now();
  const rows = await findOpenings(snapshot.id, staff.id, at);
  return rows.map(({ name, seenAt }) => ({
    name,
    minutes: Math.max(0, Math.trunc((at.getTime() - seenAt.getTime()) / 60_000)),
  }));
}

/** Notes that this member of staff opens a pledge, for the pages of the others. */
export async function noteOpening(staff: Staff<'read-desk'>, { snapshot }: PledgeRecord): Promise<void> {
  await storeOpening({ pledgeId: snapshot.id, person: staff.id, at: now() });
}
