import type { Lang } from '#content/languages';
import { MEMBERSHIP_STATUS } from '#content/messages/membership-status';
import { isCurrency, type Currency } from '#domain/currency';
import { formatMoney, money, toSafeNumber, type Money } from '#domain/money';
import { parsePledgeJson } from '#domain/pledge-parsing';
import type { Reference } from '#domain/reference';
import type { Recognition } from '#domain/consent';
import type { Person } from '#server/auth';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import { translate } from '#server/i18n/translate';
import { findTermRows, type TermRow } from '#server/member/member-store';
import type { ShownConsents } from '#server/pledge/shown-consents';
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

/** What renewing pledges: what the year costs, null if it is free or for hours; and what the person reads beside the button. */
export type YearAgain = Readonly<{ amount: Money | null; text: string }>;

function toYearAgain({ amount, currency, hoursPerMonth }: TermRow['pledge'], lang: Lang): YearAgain {
  const { t, language } = translate(lang, MEMBERSHIP_STATUS);
  const paid = amount > 0n && isCurrency(currency) ? money<Currency>(amount, currency) : null;
  if (paid) return { amount: paid, text: t('renewPaid', { amount: formatMoney(paid, language.numbers) }) };
  return { amount: null, text: hoursPerMonth === null ? t('renewFree') : t('renewHours', { hours: hoursPerMonth }) };
}

/** What renewing this term would pledge; null if it is not on offer any more. */
export async function findYearAgain(term: TermRow, lang: Lang): Promise<YearAgain | null> {
  const { offer } = await getOffer('membership');
  return parsePledgeJson(toBody(term), offer).ok ? toYearAgain(term.pledge, lang) : null;
}

/** What the person consents to again by pressing the button, with what they read beside it. */
function toShown({ pledge }: TermRow, lang: Lang): ShownConsents {
  const { text } = toYearAgain(pledge, lang);
  const { showName, showAmount, inReport, atEvents } = pledge;
  const given = { name: showName, amount: showName && showAmount, report: inReport, events: atEvents } as const;
  return (['name', 'amount', 'report', 'events'] as const)
    .filter((consent) => given[consent])
    .map((consent) => ({ consent, text, lang }));
}

/**
 * Renews the last membership of a person for another year: a new pledge with the same class, amount or hours, recognition and consents, under the rules of every
 * pledge. `lang` is the language of the page, in whose words the consents are recorded. The term follows the old one while that is current or in grace. Nobody renews twice: the database looks again under its lock.
 */
export async function renewMembership(person: Person, key: string, lang: Lang): Promise<RenewResult> {
  const refuse = (code: Extract<RenewResult, { kind: 'refused' }>['code']): RenewResult => ({ kind: 'refused', code });
  const made = await findMadePledge(person, key);
  if (made) return { kind: 'renewed', reference: made.reference };
  const seconds = await takeFromLimit('write-person', person.id);
  if (seconds !== null) return { kind: 'too-many', seconds };
  const last = (await findTermRows(person.id)).filter((term) => term.class !== 'fellow').at(-1);
  if (!last?.lastDay) return refuse('nothing-to-renew');
  // A page that was open when another tab renewed would renew the year after.
  if (fromDateColumn(last.firstDay) > today()) return refuse('renewed-already');
  const { campaign, offer } = await getOffer('membership');
  const body = toBody(last);
  const parsed = parsePledgeJson(body, offer);
  if (!parsed.ok) return refuse('changed');
  const { id: renews, inReport, atEvents } = last.pledge;
  const request = { key, body: { renew: key }, wait: true };
  const more = { renews, inReport, atEvents, shown: toShown(last, lang) };
  const result = await makePledge(person, campaign, parsed.input, request, undefined, more);
  if (result.kind === 'made' || result.kind === 'replayed')
    return { kind: 'renewed', reference: result.made.reference };
  if (result.kind === 'key-reused') return refuse('key-reused');
  if (result.kind !== 'refused') throw new Error(`A renewal cannot be answered with ${result.kind}`);
  if (result.errors.some(({ code }) => code === 'not-open')) return refuse('closed');
  return refuse(result.errors.some(({ code }) => code === 'renewed-already') ? 'renewed-already' : 'changed');
}
