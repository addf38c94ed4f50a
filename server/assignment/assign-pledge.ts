import { z } from 'zod';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { storeAssignment } from '#server/assignment/assignment-store';
import { isOwnPledge } from '#server/organisation/access';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/**
 * The result of an assignment; the same if it is sent again. `cannot-review`: the person has no role to decide, or it is their own pledge. `assigned-since`:
 * somebody else was assigned it since the page was shown. Nothing changed then.
 */
export type AssignResult =
  | Readonly<{ kind: 'assigned' }>
  | Readonly<{ kind: 'not-found' }>
  | Readonly<{
      kind: 'refused';
      code: 'own-pledge' | 'not-waiting' | 'cannot-review' | 'assigned-since' | 'key-reused';
    }>;

/** Whom to assign a pledge to, and whose it was on the page: ids of people, empty for nobody. */
export type AssignRequest = Readonly<{ reference: string; key: string; to: string; seen: string }>;

const PersonId = z.union([z.literal('').transform(() => null), z.uuid()]);

/** Assigns a pledge that waits to a reviewer, or to nobody. It says who looks at it; everyone else can still decide. */
export async function assignPledge(
  staff: Staff<'decide'>,
  { reference, key, to, seen }: AssignRequest,
): Promise<AssignResult> {
  const pledge = await findPledgeSnapshot(reference);
  if (!pledge) return { kind: 'not-found' };
  if (await isOwnPledge(staff, pledge)) return { kind: 'refused', code: 'own-pledge' };
  const [after, before] = [PersonId.safeParse(to), PersonId.safeParse(seen)];
  if (!after.success) return { kind: 'refused', code: 'cannot-review' };
  if (!before.success) return { kind: 'refused', code: 'assigned-since' };
  const written = await storeAssignment(
    { pledgeId: pledge.id, to: after.data, seen: before.data, actor: staff.id, at: now() },
    { key, body: { assign: after.data, reference }, wait: true },
  );
  if (written.kind === 'refused') return written;
  return written.kind === 'key-reused' ? { kind: 'refused', code: written.kind } : { kind: 'assigned' };
}
