import type { I18n } from '#components/page/i18n';
import type { Recognition } from '#domain/consent';
import type { MembershipInput } from '#domain/membership-pledge';
import { formatMoney, formatShortMoney } from '#domain/money';
import type { OneTimeInput } from '#domain/one-time-pledge';
import type { PledgeInput } from '#domain/pledge-parsing';
import type { SponsorshipInput } from '#domain/sponsorship-pledge';
import type { CheckedDraft } from '#server/draft/draft-queries';

/** One answer: its field, the question, the answer, and the link to change it. Line breaks in `value` are preserved. */
export type CheckRow = { field: string; label: string; value: string; changeHref: string };

type Label =
  | `${'amount' | 'repeat' | 'for' | 'paid' | 'shown' | 'message' | 'dedication' | 'card' | 'class' | 'forTheYear' | 'hours' | 'area'}`
  | `${'displayName' | 'tier' | 'addOns' | 'organisation' | 'website' | 'contact' | 'bills' | 'purchaseOrder'}`;

/** The texts of the check page's rows. */
export type CheckRowKey =
  | Label
  | Recognition
  | 'honour'
  | 'cardTo'
  | 'cardToNamed'
  | 'memory'
  | `repeat-${OneTimeInput['repeat']}`
  | `parts${OneTimeInput['instalments']}`
  | `yearly${SponsorshipInput['instalments']}`
  | `member-${MembershipInput['class']}`
  | 'tierValue'
  | 'years';

/** The names of what the answers name by slug. */
type Names = CheckedDraft['names'] & Readonly<Record<'areas' | 'benefits', Readonly<Record<string, string>>>>;
type CheckI18n = I18n<CheckRowKey>;
type Answer = readonly [field: string, label: Label, value: string];

function ofOneTime(input: OneTimeInput, names: Names, { language, t }: CheckI18n): Answer[] {
  const { amount, repeat, programme, instalments, recognition, displayName, message, dedication, card } = input;
  return [
    ['amount', 'amount', formatMoney(amount, language.numbers)],
    ['repeat', 'repeat', t(`repeat-${repeat}`)],
    ['programme', 'for', names.programmes[programme] ?? programme],
    ...(repeat === 'once' ? [['instalments', 'paid', t(`parts${instalments}`)] satisfies Answer] : []),
    ['recognition', 'shown', t(recognition)],
    ['displayName', 'displayName', displayName ?? ''],
    ['message', 'message', message ?? ''],
    ['dedication', 'dedication', dedication ? t(dedication.kind, { name: dedication.name }) : ''],
    ...(dedication ? [['card', 'card', cardText(card, t)] satisfies Answer] : []),
  ];
}

function cardText(card: OneTimeInput['card'], t: CheckI18n['t']): string {
  if (!card) return '';
  const { to, name, text } = card;
  return [name ? t('cardToNamed', { to, name }) : t('cardTo', { to }), text].filter(Boolean).join('\n');
}

function ofMembership(input: MembershipInput, names: Names, { language, t }: CheckI18n): Answer[] {
  const { amount, hoursPerMonth, area, recognition, displayName } = input;
  const time: Answer[] = [
    ['hoursPerMonth', 'hours', String(hoursPerMonth)],
    ['area', 'area', area ? (names.areas[area] ?? area) : ''],
  ];
  return [
    ['class', 'class', t(`member-${input.class}`)],
    ...(input.class === 'supporting'
      ? [['amount', 'forTheYear', formatMoney(amount, language.numbers)] satisfies Answer]
      : []),
    ...(hoursPerMonth === null ? [] : time),
    ['recognition', 'shown', t(recognition)],
    ['displayName', 'displayName', displayName ?? ''],
  ];
}

function ofSponsorship(input: SponsorshipInput, names: Names, { language, t }: CheckI18n): Answer[] {
  const { tier, addOns, years, instalments, organisation, website } = input;
  const { contactName, billingEmail, purchaseOrder, recognition } = input;
  const price = formatShortMoney(input.price, language.numbers);
  const added = addOns.map((each) =>
    t('tierValue', {
      name: names.benefits[each.slug] ?? each.name,
      price: formatShortMoney(each.price, language.numbers),
    }),
  );
  return [
    ['tier', 'tier', t('tierValue', { name: names.tiers[tier] ?? tier, price })],
    ['years', 'for', t('years', { years })],
    ...(added.length > 0 ? [['addOns', 'addOns', added.join('\n')] satisfies Answer] : []),
    ['instalments', 'paid', t(`yearly${instalments}`)],
    ['organisation', 'organisation', organisation],
    ['website', 'website', website],
    ['contactName', 'contact', contactName ?? ''],
    ['billingEmail', 'bills', billingEmail],
    ['purchaseOrder', 'purchaseOrder', purchaseOrder ?? ''],
    ['recognition', 'shown', t(recognition)],
  ];
}

function toAnswers(input: PledgeInput, names: Names, i18n: CheckI18n): Answer[] {
  if (input.kind === 'one-time') return ofOneTime(input, names, i18n);
  return input.kind === 'membership' ? ofMembership(input, names, i18n) : ofSponsorship(input, names, i18n);
}

/** All answers for the check page, each with a link to its field. */
export function toCheckRows(input: PledgeInput, names: Names, changeHref: string, i18n: CheckI18n): CheckRow[] {
  return toAnswers(input, names, i18n).map(([field, label, value]) => ({
    field,
    label: i18n.t(label),
    value,
    // A card is several fields.
    changeHref: `${changeHref}#${field === 'card' ? 'cardTo' : field}`,
  }));
}
