import type { BulkAct } from '#domain/bulk-review';
import { cleanReason, type ReviewRefusal } from '#domain/review';
import type { Staff } from '#server/auth';
import { findKnownVersion } from '#server/desk/bulk-store';
import { approvePledge, declinePledge } from '#server/review/decide-pledge';
import type { MoveResult } from '#server/review/move-pledge';

const VERBS = { approve: approvePledge, decline: declinePledge } as const;

/** One decision about several pledges, each with the version that was seen, and one reason for all. `key` is the form's; each pledge has one of its own. */
export type ManyRequest = Readonly<{
  act: BulkAct;
  seen: readonly Readonly<{ reference: string; version: number }>[];
  key: string;
  reason: string;
}>;

/** What became of each pledge, in the order of the request; or why none was decided about: the reason is none. */
export type ManyResult =
  | Readonly<{ kind: 'decided'; results: readonly MoveResult[] }>
  | Readonly<{ kind: 'refused'; code: Extract<ReviewRefusal, `reason-${string}`> }>;

/**
 * Decides about several pledges, one after another, each by its own verb with its own check, event and email. What is refused for one changes nothing for the others. Repeated
 * with the same key, after a failure half-way too, it does only what is missing.
 */
export async function decideMany(staff: Staff<'decide'>, request: ManyRequest): Promise<ManyResult> {
  const { act, seen, key, reason } = request;
  const text = cleanReason(reason, act === 'decline');
  if (typeof text === 'string') return { kind: 'refused', code: text };
  const results: MoveResult[] = [];
  for (const each of seen) {
    const { reference } = each;
    const version = await findKnownVersion(each, staff.id);
    results.push(await VERBS[act](staff, { reference, version, key: `${key}.${reference}`, reason }));
  }
  return { kind: 'decided', results };
}
