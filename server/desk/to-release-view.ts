import type { CivilDate } from '#domain/civil-date';
import { openTotal } from '#domain/end-pledge';
import { money, type Money } from '#domain/money';
import { today } from '#server/clock';
import { endOfReleased } from '#server/payment/release-pledge';
import { goesOn, openParts, type Due } from '#server/pledge/own-changes';
import type { PledgeRecord } from '#server/pledge/pledge-record-queries';

/** What releasing the rest of a pledge today does: what is no longer expected, and what else ends. */
export type ReleaseView = Readonly<{
  amount: Money;
  parts: readonly Due[];
  /** The last day of a sponsorship, and the first calendar year whose places become free; null for any other pledge, and if no year is left. */
  until: CivilDate | null;
  freeFrom: number | null;
  /** A recurring gift that would have gone on. */
  goesOn: boolean;
  /** A membership whose year never begins, because its price has not arrived. */
  neverBegins: boolean;
}>;

/** What releasing the rest of a pledge today does. Null if nothing of it is expected. */
export function toReleaseView({ snapshot, view }: PledgeRecord): ReleaseView | null {
  const { instalments, currency, firstYear, years } = snapshot;
  const amount = openTotal(instalments);
  if (amount === 0n) return null;
  const end = endOfReleased(snapshot, today());
  return {
    amount: money(amount, currency),
    parts: openParts(instalments),
    until: end?.until ?? null,
    freeFrom: end && end.freeFrom < (firstYear ?? 0) + (years ?? 0) ? end.freeFrom : null,
    goesOn: goesOn(snapshot),
    neverBegins: view.awaitsPayment,
  };
}
