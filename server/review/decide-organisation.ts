import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';
import { storeDecision, type OrganisationRefusal } from '#server/organisation/organisation-store';

/**
 * A decision on the organisation of a pledge. `version` is the version of the pledge that the reviewer saw: if the pledge has changed since, nothing
 * happens.
 */
type Request = Readonly<{ reference: string; version: number }>;

/** The result of the decision; the same if it is sent again. `conflict`: the pledge has changed; nothing happened. */
export type OrganisationResult =
  | Readonly<{ kind: 'joined' }>
  | Readonly<{ kind: 'confirmed' }>
  | Readonly<{ kind: 'not-found' }>
  | Readonly<{ kind: 'refused'; code: OrganisationRefusal }>
  | Readonly<{ kind: 'conflict'; by: string | null; event: string }>;

type Said = Readonly<{ into: bigint | null; against: readonly bigint[] }>;

async function decide(staff: Staff<'decide'>, request: Request, said: Said): Promise<OrganisationResult> {
  const pledge = await findPledgeSnapshot(request.reference);
  if (!pledge) return { kind: 'not-found' };
  const at = now();
  const row = { actor: staff.id, pledgeId: pledge.id, version: request.version, at, bookedOn: today(at), ...said };
  const answer = await storeDecision(row);
  if (answer.kind === 'merged' || answer.kind === 'undone') throw new Error(`Not answered by ${answer.kind}`);
  if (answer.kind === 'joined' || answer.kind === 'confirmed') return { kind: answer.kind };
  if (answer.kind === 'not-found') return { kind: 'not-found' };
  if (answer.kind === 'refused') return answer;
  const moved = await findPledgeSnapshot(request.reference);
  return { kind: 'conflict', ...(moved ?? pledge).lastEvent };
}

/**
 * Decides that the organisation of a waiting pledge is the same as a known one, and merges it into that one. The applicant becomes a contact of it
 * who waits for confirmation by a primary contact.
 */
export function joinOrganisation(
  staff: Staff<'decide'>,
  request: Request,
  organisation: bigint,
): Promise<OrganisationResult> {
  return decide(staff, request, { into: organisation, against: [] });
}

/** Decides that the organisation of a waiting pledge is different from these known ones. The approval makes it known. */
export function confirmOrganisation(
  staff: Staff<'decide'>,
  request: Request,
  against: readonly bigint[],
): Promise<OrganisationResult> {
  return decide(staff, request, { into: null, against });
}
