import type { RollLine, RollMonth } from '#components/supporter/supporter-roll';
import type { I18n } from '#components/page/i18n';
import { formatMonth } from '#domain/civil-date';
import { formatShortMoney, type Money } from '#domain/money';

/** A supporter as the list hands them over. `month` is `YYYY-MM`. */
export type SupporterView = Readonly<{
  name: string;
  kind: 'one-time' | 'membership';
  programme: Readonly<{ slug: string; name: string }> | null;
  membershipClass: string | null;
  amount: Money | null;
  hoursPerMonth: number | null;
  message: string | null;
  month: string;
}>;

const CLASSES = ['basic', 'supporting', 'contributing', 'fellow'] as const;

export type RollKey = 'giftAim' | 'gift' | 'giftPlain' | 'member' | 'hours' | `member-${(typeof CLASSES)[number]}`;

type Programme = NonNullable<SupporterView['programme']>;

/** `aimOf` says within a sentence what a gift to a programme is for; null for a programme it has no text for. */
type Roll = { i18n: I18n<RollKey>; aimOf: (programme: Programme) => string | null };

function toDetail({ kind, programme, membershipClass, amount, hoursPerMonth }: SupporterView, roll: Roll): string {
  const { t, language } = roll.i18n;
  const gift = () => {
    if (programme === null) return t('giftPlain');
    const aim = roll.aimOf(programme);
    return aim === null ? t('gift', { programme: programme.name }) : t('giftAim', { aim });
  };
  const known = CLASSES.find((each) => each === membershipClass);
  const what = kind === 'one-time' ? gift() : t(known ? `member-${known}` : 'member');
  const much = amount && formatShortMoney(amount, language.numbers);
  return [what, much, hoursPerMonth && t('hours', { hours: hoursPerMonth })].filter(Boolean).join('\u00A0· ');
}

/** Supporters in words, newest first, gathered under the months of their pledges. */
export function toRollMonths(supporters: readonly SupporterView[], roll: Roll): RollMonth[] {
  const months = new Map<string, RollLine[]>();
  for (const supporter of supporters) {
    const line = { name: supporter.name, detail: toDetail(supporter, roll), message: supporter.message };
    months.set(supporter.month, [...(months.get(supporter.month) ?? []), line]);
  }
  return [...months].map(([month, lines]) => ({ month: formatMonth(month, roll.i18n.language.days), lines }));
}
