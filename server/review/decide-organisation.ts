import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';
import { storeDecision, type OrganisationRefusal } from '#server/organisation/organisation-store';

/** A word on a pledge's organisation. `version` is what was seen of the pledge: when it has moved on since, nothing happens. */
type Request = Readonly<{ reference: string; version: number }>;

/** What became of it, the same when it is said again. `conflict`: the pledge has moved on; nothing happened. */
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
 * Says that the organisation of a waiting pledge is the same as a known one: it is merged into it, and whoever applied becomes a contact of it that waits to be
 * confirmed by a primary contact.
 */
export function joinOrganisation(
  staff: Staff<'decide'>,
  request: Request,
  organisation: bigint,
): Promise<OrganisationResult> {
  return decide(staff, request, { into: organisation, against: [] });
}

/** Says that the organisation of a waiting pledge is another than these known ones. It becomes known itself with the approval. */
export function confirmOrganisation(
  staff: Staff<'decide'>,
  request: Request,
  against: readonly bigint[],
): Promise<OrganisationResult> {
  return decide(staff, request, { into: null, against });
}
