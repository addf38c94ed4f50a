import { changeInstalments, entriesForChange, isSameSplit, splitsOf } from '#domain/change-instalments';
import { openTotal } from '#domain/end-pledge';
import { openAmount, type InstalmentState } from '#domain/payment-allocation';
import { ONE_TIME_PLANS } from '#domain/schedule';
import type { Person } from '#server/auth';
import {
  changeOwnPledge,
  refuseChange,
  type ChangeRequest,
  type ChangeResult,
} from '#server/pledge-change/change-own-pledge';

/** The number of instalments to pay the open part in, as posted. */
export type SplitForm = ChangeRequest & Readonly<{ parts: number }>;

const openParts = (instalments: readonly InstalmentState[]) =>
  instalments
    .filter((part) => openAmount(part) > 0n)
    .map((part) => ({ due: part.due, amount: String(openAmount(part)) }));

/** Splits the open part of the person's own gift into another number of instalments. Nothing else of it changes. */
export function payInOtherInstalments(person: Person, form: SplitForm): Promise<ChangeResult> {
  return changeOwnPledge(person, form, { split: form.parts }, ({ kind, repeat, instalments }) => {
    if (kind !== 'one-time' || repeat !== 'once') return refuseChange('not-for-this-kind');
    const parts = ([1, 2, 4, 12] as const).find((each) => each === form.parts);
    if (parts === undefined) return refuseChange('choice-missing');
    if (openTotal(instalments) > 0n && !splitsOf(instalments).includes(parts)) return refuseChange('too-many-parts');
    const changed = changeInstalments(instalments, parts);
    if (!changed) return refuseChange('nothing-open');
    if (isSameSplit(instalments, changed)) return refuseChange('same-instalments');
    return {
      ok: true,
      event: {
        type: 'instalments-changed',
        reason: null,
        data: { before: openParts(instalments), after: openParts(changed) },
      },
      entries: entriesForChange(instalments, changed),
      instalments: changed,
      plan: ONE_TIME_PLANS[parts],
    };
  });
}
