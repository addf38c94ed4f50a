import { isCurrency, type Currency } from '#domain/currency';
import { money, toSafeNumber, type Money } from '#domain/money';
import { parsePledgeJson } from '#domain/pledge-parsing';
import type { Reference } from '#domain/reference';
import type { Recognition } from '#domain/consent';
import type { Person } from '#server/auth';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import { findTermRows, type TermRow } from '#server/member/member-store';
import { findMadePledge, makePledge } from '#server/pledge/make-pledge';
import { getOffer } from '#server/pledge/offer-queries';
import { takeFromLimit } from '#server/rate-limit/rate-limits';

/**
 * The result of renewing. `changed`: what the last year was made of is not on offer any more (its price, currency or area), so the form has to be filled in.
 * `too-many`: `seconds` until the next attempt is allowed.
 */
export type RenewResult =
  | Readonly<{ kind: 'renewed'; reference: Reference }>
  | Readonly<{ kind: 'refused'; code: 'nothing-to-renew' | 'renewed-already' | 'changed' | 'closed' | 'key-reused' }>
  | Readonly<{ kind: 'too-many'; seconds: number }>;

function recognitionOf({ showName, showAmount }: TermRow['pledge']): Recognition {
  if (!showName) return 'anonymous';
  return showAmount ? 'named' : 'named-without-amount';
}

/** The answers of a membership as it is today, as a body of the JSON API. */
function toBody({ pledge }: TermRow): object {
  const { membershipClass, amount, currency, hoursPerMonth, area, displayName } = pledge;
  const recognition = recognitionOf(pledge);
  return {
    kind: 'membership',
    class: membershipClass,
    ...(amount > 0n ? { amount: toSafeNumber(amount), currency } : {}),
    ...(hoursPerMonth === null ? {} : { hoursPerMonth, area }),
    recognition,
    ...(recognition === 'anonymous' ? {} : { displayName }),
  };
}

/** What a year costs, or that it is free, is for hours or is not on offer any more. */
export type YearAgain = Readonly<{ amount: Money | null; hoursPerMonth: number | null }>;

/** What renewing this term would pledge; null if it is not on offer any more. */
export async function findYearAgain(term: TermRow): Promise<YearAgain | null> {
  const { offer } = await getOffer('membership');
  if (!parsePledgeJson(toBody(term), offer).ok) return null;
  const { amount, currency, hoursPerMonth } = term.pledge;
  const paid = amount > 0n && isCurrency(currency) ? money<Currency>(amount, currency) : null;
  return { amount: paid, hoursPerMonth };
}

/**
 * Renews the last membership of a person for another year: a new pledge with the same class, amount or hours, recognition and consents, under the rules of every
 * pledge. The term follows the old one while that is current or in grace. Nobody renews twice: the database looks again under its lock.
 */
export async function renewMembership(person: Person, key: string): Promise<RenewResult> {
  const refuse = (code: Extract<RenewResult, { kind: 'refused' }>['code']): RenewResult => ({ kind: 'refused', code });
  const made = await findMadePledge(person, key);
  if (made) return { kind: 'renewed', reference: made.reference };
  const seconds = await takeFromLimit('write-person', person.id);
  if (seconds !== null) return { kind: 'too-many', seconds };
  const last = (await findTermRows(person.id)).at(-1);
  if (!last?.lastDay) return refuse('nothing-to-renew');
  // A page that was open when another tab renewed would renew the year after.
  if (fromDateColumn(last.firstDay) > today()) return refuse('renewed-already');
  const { campaign, offer } = await getOffer('membership');
  const body = toBody(last);
  const parsed = parsePledgeJson(body, offer);
  if (!parsed.ok) return refuse('changed');
  const { id: renews, inReport, atEvents } = last.pledge;
  const request = { key, body: { renew: key }, wait: true };
  const result = await makePledge(person, campaign, parsed.input, request, undefined, { renews, inReport, atEvents });
  if (result.kind === 'made' || result.kind === 'replayed')
    return { kind: 'renewed', reference: result.made.reference };
  if (result.kind === 'key-reused') return refuse('key-reused');
  if (result.kind !== 'refused') throw new Error(`A renewal cannot be answered with ${result.kind}`);
  if (result.errors.some(({ code }) => code === 'not-open')) return refuse('closed');
  return refuse(result.errors.some(({ code }) => code === 'renewed-already') ? 'renewed-already' : 'changed');
}
