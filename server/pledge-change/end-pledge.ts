import { endOpenPart, endsInParts, entriesForEnded, openTotal, toEarlyEnd } from '#domain/end-pledge';
import { parseAmount } from '#domain/parse-amount';
import { toAmountError } from '#domain/read-amount';
import type { Person } from '#server/auth';
import { now, today } from '#server/clock';
import {
  changeOwnPledge,
  refuseChange,
  type ChangeRequest,
  type ChangeResult,
  type Decide,
} from '#server/pledge-change/change-own-pledge';
import { goesOn } from '#server/pledge/own-changes';
import type { PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/**
 * What a supporter ends: all that is open (`part` is null), or a part of it as typed in major units, in the way of the language `numbers` (BCP 47).
 */
export type EndForm = ChangeRequest & Readonly<{ part: string | null; numbers?: string }>;

/** The amount to end in minor units; or why it cannot be ended. */
function readPart(
  pledge: PledgeSnapshot,
  { part, numbers }: EndForm,
): bigint | Exclude<ChangeResult, { kind: 'changed' }> {
  const open = openTotal(pledge.instalments);
  if (open === 0n && !goesOn(pledge)) return refuseChange('nothing-open');
  if (part === null) return open;
  if (!endsInParts(pledge)) return refuseChange('only-the-rest');
  const typed = parseAmount(part, pledge.currency, numbers);
  if (!typed.ok) return { kind: 'refused', code: 'bad-amount', error: toAmountError(typed, 'amount', pledge.currency) };
  return typed.money.amount < open ? typed.money.amount : refuseChange('more-than-open');
}

/**
 * Ends what is still expected of the person's own pledge, or a part of it, the latest instalments first. What has been received stays. The rest of a
 * sponsorship ends with its later years and their places, and a recurring gift does not go on, also if nothing is open. The supporter gets an email.
 */
export function endPledge(person: Person, form: EndForm, at: Date = now()): Promise<ChangeResult> {
  const decide: Decide = (pledge) => {
    const amount = readPart(pledge, form);
    if (typeof amount !== 'bigint') return amount;
    const { instalments, currency, termFrom, firstYear } = pledge;
    const left = openTotal(instalments) - amount;
    return {
      ok: true,
      event: { type: 'ended', reason: null, data: { amount: String(amount), currency, left: String(left) } },
      entries: amount === 0n ? [] : entriesForEnded(endOpenPart(instalments, amount)),
      earlyEnd: termFrom && firstYear !== null ? toEarlyEnd({ ...pledge, termFrom, firstYear }, today(at)) : null,
    };
  };
  return changeOwnPledge(person, form, { end: form.part }, decide, { at });
}
