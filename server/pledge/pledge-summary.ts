import { CLASSES } from '#content/messages/classes';
import { civilDate, type CivilDate } from '#domain/civil-date';
import type { Currency } from '#domain/currency';
import { fulfilment, type Fulfilment } from '#domain/fulfilment';
import { money, type Money } from '#domain/money';
import type { PledgeKind } from '#domain/pledge-kind';
import { eachAmount } from '#domain/recurring-gift';
import { REPEATS, type Every, type Instalment } from '#domain/schedule';
import type { ReviewState } from '#domain/review';
import { today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import type { SummaryRow } from '#server/pledge/summary-store';
import { DEFAULT_LANG, type Lang } from '#content/languages';
import { FACTS } from '#content/messages/pledge-details';
import { localiseProgramme } from '#server/campaign/programme-text';
import { translate } from '#server/i18n/translate';

/** A recurring gift: how often it is given, and how much each time. */
export type Recurring = Readonly<{ every: Every; each: Money }>;

/** How a pledge recurs; null for one that is made once. */
export function toRecurring(
  row: Readonly<{ repeat: string; amount: bigint; parts: number; currency: string }>,
): Recurring | null {
  const every = REPEATS.find((each) => each === row.repeat);
  if (!every || every === 'once') return null;
  return { every, each: money(eachAmount(row), toCurrency(row.currency)) };
}

/** One row of a list of pledges. `amount` is what is promised so far, null if no money is; `fulfilment` is null if nothing can be due. */
export type PledgeSummary = Readonly<{
  reference: string;
  kind: PledgeKind;
  what: string;
  amount: Money | null;
  recurring: Recurring | null;
  hoursPerMonth: number | null;
  review: ReviewState;
  fulfilment: Fulfilment | null;
  pledgedOn: CivilDate;
  nextDue: Readonly<{ due: CivilDate; amount: Money }> | null;
}>;

/** One row of the list of a person's own pledges. `mayMove`: they may act on it. `isCharged`: what is due next is charged to a saved payment method. */
export type OwnPledgeSummary = PledgeSummary & Readonly<{ mayMove: boolean; isCharged: boolean }>;

const CLASS_KEYS = ['basic', 'supporting', 'contributing', 'fellow'] as const;

/** The text for a membership next to a name, in a language: "Supporting member". */
export function describeMembership(membershipClass: string, lang: Lang = DEFAULT_LANG): string {
  const { t } = translate(lang, CLASSES);
  const known = CLASS_KEYS.find((each) => each === membershipClass);
  return t(known ? `member-${known}` : 'member');
}

/** What a pledge is for, as a short text in a language: "Grants", "Supporting member", "Visionary, 2 years". */
export function describePledge(
  row: Readonly<{
    membershipClass: string | null;
    tier: string | null;
    years: number | null;
    programme: string | null;
  }>,
  lang: Lang = DEFAULT_LANG,
): string {
  if (row.tier) return translate(lang, FACTS).t('levelYears', { level: row.tier, years: row.years ?? 1 });
  if (row.membershipClass) return describeMembership(row.membershipClass, lang);
  return row.programme === null ? '' : localiseProgramme(lang, row.programme);
}

function toInstalments(parts: SummaryRow['instalments'], currency: Currency): Instalment[] {
  return (parts ?? []).map(({ seq, due, amount }) => ({
    seq,
    due: civilDate(due),
    amount: money(BigInt(amount), currency),
  }));
}

const least = (...amounts: readonly bigint[]) => amounts.reduce((a, b) => (a < b ? a : b));

/** The first instalment that is not settled. What was ended or released lies after everything that is `open`. */
function findNextDue(instalments: readonly Instalment[], settled: bigint, open: bigint): PledgeSummary['nextDue'] {
  let covered = settled;
  for (const { due, amount } of instalments) {
    covered -= amount.amount;
    if (covered < 0n) return { due, amount: money(least(-covered, amount.amount, open), amount.currency) };
  }
  return null;
}

/** A row of a person's own list as its view in a language, as of today. */
export function toOwnSummary(row: SummaryRow, lang: Lang = DEFAULT_LANG): OwnPledgeSummary {
  const currency = toCurrency(row.currency);
  const instalments = toInstalments(row.instalments, currency);
  const review = row.review as ReviewState;
  const { settled, ended, released, graceDays } = row;
  const state = fulfilment({ review, instalments, settled, ended, released, today: today(), graceDays });
  const isOpen = state !== null && !['fulfilled', 'ended', 'released'].includes(state);
  const nextDue = isOpen ? findNextDue(instalments, settled, row.amount - settled - ended - released) : null;
  return {
    reference: row.reference,
    kind: row.kind as PledgeKind,
    what: describePledge(row, lang),
    amount: row.amount === 0n ? null : money(row.amount, currency),
    recurring: toRecurring(row),
    hoursPerMonth: row.hoursPerMonth,
    review,
    fulfilment: state,
    pledgedOn: today(row.createdAt),
    nextDue,
    isCharged: nextDue !== null && row.charged.includes(nextDue.due),
    mayMove: row.mayMove,
  };
}
