import { changeInstalments, isSameSplit, splitsOf } from '#domain/change-instalments';
import type { CivilDate } from '#domain/civil-date';
import { endsInParts, openTotal, toEarlyEnd } from '#domain/end-pledge';
import { money, type Money } from '#domain/money';
import { openAmount, type InstalmentState } from '#domain/payment-allocation';
import type { OneTimeParts } from '#domain/schedule';
import { today } from '#server/clock';
import type { PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** What of a pledge is expected on a day. */
export type Due = Readonly<{ due: CivilDate; amount: Money }>;

/** What a supporter can change of an approved pledge, with the effect of each change today. */
export type OwnChanges = Readonly<{
  /** What is still expected, by due date. */
  open: readonly Due[];
  expected: Money;
  /** Whether it goes on with further instalments unless it is ended. */
  goesOn: boolean;
  /** Whether a part of it can end, or only all of it. */
  endsInParts: boolean;
  /** The last day of a sponsorship whose rest ends today. */
  until: CivilDate | null;
  /** The other numbers of instalments that it can be paid in: the first and the last of them. */
  splits: readonly Readonly<{ parts: OneTimeParts; first: Due; last: Due }>[];
  /** The other programmes that it can be for, while no money has arrived. */
  programmes: readonly Readonly<{ slug: string; name: string }>[];
}>;

/** Whether further instalments of a gift will be planned unless it is ended. */
export function goesOn({ recurring }: PledgeSnapshot): boolean {
  return recurring !== null && !recurring.hasEnded;
}

/** What is still expected of instalments, by due date. */
export function openParts(instalments: readonly InstalmentState[]): Due[] {
  return instalments
    .filter((part) => openAmount(part) > 0n)
    .map((part) => ({ due: part.due, amount: money(openAmount(part), part.amount.currency) }));
}

function toSplits({ kind, repeat, instalments }: PledgeSnapshot): OwnChanges['splits'] {
  if (kind !== 'one-time' || repeat !== 'once') return [];
  return splitsOf(instalments).flatMap((parts) => {
    const changed = changeInstalments(instalments, parts);
    const open = openParts(changed ?? []);
    const [first, last] = [open[0], open.at(-1)];
    if (!changed || !first || !last || isSameSplit(instalments, changed)) return [];
    return [{ parts, first, last }];
  });
}

/** What the supporter can change. Null if the pledge is not approved, or nothing is open and nothing goes on. `current` is the slug of its programme, of the campaign's. */
export function toOwnChanges(
  pledge: PledgeSnapshot,
  { current, all }: Readonly<{ current: string | undefined; all: OwnChanges['programmes'] }>,
): OwnChanges | null {
  const { kind, currency, instalments, review, termFrom, firstYear, received } = pledge;
  const expected = openTotal(instalments);
  if (review !== 'approved' || (expected === 0n && !goesOn(pledge))) return null;
  return {
    open: openParts(instalments),
    expected: money(expected, currency),
    goesOn: goesOn(pledge),
    endsInParts: endsInParts(pledge),
    until: termFrom && firstYear !== null ? toEarlyEnd({ termFrom, firstYear, received }, today()).until : null,
    splits: toSplits(pledge),
    programmes: kind === 'one-time' && current && received === 0n ? all.filter(({ slug }) => slug !== current) : [],
  };
}
