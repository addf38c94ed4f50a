import { compareDates } from '#domain/civil-date';
import { toMembershipRow, type MembershipRow } from '#domain/import/membership-row';
import { entriesForAllocation, entriesForApproved } from '#domain/ledger';
import { money } from '#domain/money';
import { ONE_TIME_PLANS, NO_PLAN } from '#domain/schedule';
import { plainParts, storePledges, toPersonKeys } from '#server/import/import-pledges';
import { keyOf } from '#server/import/import-store';
import { atNoon, type RowImport } from '#server/import/row-import';

/** Moves memberships in, each as an accepted pledge with its own days. What the file says was paid for one is its promise and its payment. */
export const importMemberships: RowImport<MembershipRow> = {
  read: toMembershipRow,
  write: (running, rows, { campaign, currency, today }) => {
    const toNew = (row: MembershipRow) => {
      const { id, amount, from, until, paidOn, hoursPerMonth, area } = row;
      const isPaid = amount > 0n;
      const instalments = isPaid ? [{ seq: 1, due: paidOn, amount: money(amount, currency) }] : [];
      // A year that was renewed early begins on a day to come, and was promised before it.
      const date = compareDates(from, today) > 0 ? today : from;
      const allocation = { parts: [{ seq: 1, due: paidOn, settled: amount }], excess: 0n };
      return {
        ...toPersonKeys(running.source, row),
        key: keyOf(running.source, 'memberships', id),
        id,
        reference: null,
        kind: 'membership',
        amount,
        date,
        madeAt: atNoon(date, campaign.terms.timeZone),
        ...(isPaid ? ONE_TIME_PLANS[1] : NO_PLAN),
        instalments: plainParts(instalments),
        entries: entriesForApproved({ instalments, hoursPerMonth, byPolicy: true }),
        class: row.class,
        from,
        until,
        hours: hoursPerMonth,
        area,
        paid: isPaid ? { on: paidOn, entries: entriesForAllocation(allocation) } : null,
      };
    };
    return storePledges(running, rows.map(toNew), campaign.id);
  },
};
