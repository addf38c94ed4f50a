import type { CheckRow } from '#components/pledge/check-answers';
import { AREA_WORDS, CLASS_WORDS } from '#components/pledge/membership-words';
import { RECOGNITION_WORDS } from '#components/pledge/recognition-words';
import { formatDate } from '#domain/civil-date';
import { formatMoney } from '#domain/money';
import type { PledgeInput } from '#domain/pledge-parsing';
import type { Instalment } from '#domain/schedule';

/** The names behind the slugs of an answer. */
export type CheckNames = { programmes: Readonly<Record<string, string>>; tiers: Readonly<Record<string, string>> };

type Answer = { field: string; label: string; value: string };

const PARTS: Readonly<Record<number, string>> = {
  1: 'At once',
  2: 'In 2 parts, a month apart',
  4: 'In 4 parts, every three months',
  12: 'In 12 parts, every month',
};
const YEARLY: Readonly<Record<number, string>> = { 1: 'Once a year', 2: 'Twice a year', 4: 'Every quarter' };
const DEDICATION = { honour: 'In honour of', memory: 'In memory of' } as const;

function toAnswers(input: PledgeInput, names: CheckNames): Answer[] {
  const shown: Answer = {
    field: 'recognition',
    label: 'How you are shown',
    value: RECOGNITION_WORDS[input.recognition].label,
  };
  if (input.kind === 'one-time') {
    const { amount, programme, instalments, displayName, message, dedication } = input;
    return [
      { field: 'amount', label: 'Amount', value: formatMoney(amount) },
      { field: 'programme', label: 'For', value: names.programmes[programme] ?? programme },
      { field: 'instalments', label: 'Paid', value: PARTS[instalments] ?? '' },
      shown,
      { field: 'displayName', label: 'Name to show', value: displayName ?? '' },
      { field: 'message', label: 'Message', value: message ?? '' },
      {
        field: 'dedication',
        label: 'Dedication',
        value: dedication ? `${DEDICATION[dedication.kind]} ${dedication.name}` : '',
      },
    ];
  }
  if (input.kind === 'membership') {
    const { amount, hoursPerMonth, area, displayName } = input;
    const money = { field: 'amount', label: 'For the year', value: formatMoney(amount) };
    const hours = { field: 'hoursPerMonth', label: 'Hours a month', value: String(hoursPerMonth) };
    return [
      { field: 'class', label: 'Class', value: CLASS_WORDS[input.class] },
      ...(input.class === 'supporting' ? [money] : []),
      ...(hoursPerMonth === null ? [] : [hours, { field: 'area', label: 'Area', value: area ? AREA_WORDS[area] : '' }]),
      shown,
      { field: 'displayName', label: 'Name to show', value: displayName ?? '' },
    ];
  }
  const { tier, price, years, instalments, organisation, website, contactName, billingEmail } = input;
  return [
    {
      field: 'tier',
      label: 'Level',
      value: `${names.tiers[tier] ?? tier}, ${formatMoney(price, 'en-US', { trimZeros: true })} a year`,
    },
    { field: 'years', label: 'For', value: years === 1 ? '1 year' : `${years} years` },
    { field: 'instalments', label: 'Paid', value: YEARLY[instalments] ?? '' },
    { field: 'organisation', label: 'Organisation', value: organisation },
    { field: 'website', label: 'Website', value: website },
    { field: 'contactName', label: 'Contact', value: contactName ?? '' },
    { field: 'billingEmail', label: 'Bills go to', value: billingEmail },
    shown,
  ];
}

/** Every answer as the check page lists it, each with the way back to its field. */
export function toCheckRows(input: PledgeInput, names: CheckNames, changeHref: string): CheckRow[] {
  return toAnswers(input, names).map(({ field, label, value }) => ({
    label,
    value,
    changeHref: `${changeHref}#${field}`,
  }));
}

/** The whole and its parts in a sentence, above the button that makes the pledge. */
export function summaryWords(input: PledgeInput, instalments: readonly Instalment[], byPolicy: boolean): string {
  const [first] = instalments;
  const decided = byPolicy ? 'It is accepted at once.' : 'A person reads it and decides; you hear by letter.';
  if (input.kind === 'membership' && input.hoursPerMonth !== null)
    return `You promise ${input.hoursPerMonth} hours a month for a year. ${decided}`;
  if (!first) return `A year of membership, free. ${decided}`;
  const whole = formatMoney(input.amount);
  const parts =
    instalments.length === 1
      ? `You promise ${whole}, due on ${formatDate(first.due)}.`
      : `You promise ${whole} in ${instalments.length} parts, the first of ${formatMoney(first.amount)} due on ${formatDate(first.due)}.`;
  return `${parts} ${decided}`;
}
