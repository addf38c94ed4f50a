import type { RollLine, RollMonth } from '#components/supporter/supporter-roll';
import type { I18n } from '#components/page/i18n';
import { formatMonth } from '#domain/civil-date';
import { formatShortMoney } from '#domain/money';
import type { ShownSupporter } from '#server/supporter/supporter-queries';

const CLASSES = ['basic', 'supporting', 'contributing', 'fellow'] as const;

export type RollKey =
  | `every${'Month' | 'Year'}`
  | 'giftAim'
  | 'gift'
  | 'giftPlain'
  | 'member'
  | 'hours'
  | 'honour'
  | 'memory'
  | `member-${(typeof CLASSES)[number]}`;

type Programme = NonNullable<ShownSupporter['programme']>;

/** `aimOf` returns a programme's purpose as part of a sentence; null for a programme without such a text. */
type Roll = { i18n: I18n<RollKey>; aimOf: (programme: Programme) => string | null };

function toDetail(
  { kind, programme, membershipClass, amount, repeat, hoursPerMonth }: ShownSupporter,
  roll: Roll,
): string {
  const { t, language } = roll.i18n;
  const gift = () => {
    if (programme === null) return t('giftPlain');
    const aim = roll.aimOf(programme);
    return aim === null ? t('gift', { programme: programme.name }) : t('giftAim', { aim });
  };
  const known = CLASSES.find((each) => each === membershipClass);
  const what: Readonly<Record<ShownSupporter['kind'], () => string>> = {
    'one-time': gift,
    membership: () => t(known ? `member-${known}` : 'member'),
  };
  const sum = amount && formatShortMoney(amount, language.numbers);
  const much = sum && repeat !== 'once' ? t(repeat === 'monthly' ? 'everyMonth' : 'everyYear', { amount: sum }) : sum;
  return [what[kind](), much, hoursPerMonth && t('hours', { hours: hoursPerMonth })].filter(Boolean).join('\u00A0· ');
}

/** Supporters as texts, newest first, grouped by the month of their pledge. */
export function toRollMonths(supporters: readonly ShownSupporter[], roll: Roll): RollMonth[] {
  const months = new Map<string, RollLine[]>();
  for (const supporter of supporters) {
    const { name, message, dedication } = supporter;
    const dedicated = dedication && roll.i18n.t(dedication.kind, { name: dedication.name });
    const line = { name, detail: toDetail(supporter, roll), dedicated, message };
    months.set(supporter.month, [...(months.get(supporter.month) ?? []), line]);
  }
  return [...months].map(([month, lines]) => ({ month: formatMonth(month, roll.i18n.language.days), lines }));
}
