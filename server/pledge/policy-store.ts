import type { Campaign } from '#server/campaign/campaign-queries';
import { db } from '#server/db';
import type { NewPledge } from '#server/pledge/pledge-store';

const DAY_MS = 86_400_000;

/** What the database checks under its lock when it stores a pledge that policy accepts. `judged`: what the limit is judged on, in minor units. */
export function toPolicy({ terms }: Campaign, judged: bigint, at: Date): NonNullable<NewPledge['policy']> {
  return { amount: judged, limit: terms.policyLimit.amount, since: new Date(at.getTime() - terms.policyDays * DAY_MS) };
}

/** The minor units that policy has accepted from a person for a campaign in the days that count at `at`. */
export async function findAcceptedLately(personId: string, campaign: Campaign, at: Date): Promise<bigint> {
  const [row] = await db().$queryRaw<{ accepted: string }[]>`
    SELECT accepted_by_policy(${personId}::uuid, ${campaign.id}::int, ${toPolicy(campaign, 0n, at).since}::timestamptz)::text AS accepted`;
  return BigInt(row?.accepted ?? 0);
}
